import type { FilePartLink } from "@/contracts/wire";
import { request } from "@/lib/http";
import { codeOf } from "@/lib/refused";
import { putBytes } from "./put-bytes";

/** So long parts go through the server, once one could not go straight into the store. */
const rest = 10 * 60_000;

let notBefore = 0;

export const isStoreInReach = () => Date.now() >= notBefore;
export const storeIsOutOfReach = () => void (notBefore = Date.now() + rest);

/** Puts a part into the store without the server. False: the store did not take it, for whatever reason; the server knows which, or takes it. */
export async function putStraight(
  path: string,
  part: Blob,
  onSent: (bytes: number) => void,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    const { url } = await request<FilePartLink>("POST", `${path}/link`);
    signal.throwIfAborted();
    return await putBytes(url, part, {}, onSent, signal).then(
      () => true,
      () => (signal.throwIfAborted(), false),
    );
  } catch (error) {
    if (codeOf(error) === "file-not-direct") return false;
    throw error;
  }
}
