import type { FileId, FileUpload, FileView } from "@/contracts/wire";
import { renewOnce, request } from "@/lib/http";
import { codeOf } from "@/lib/refused";
import { putBytes } from "./put-bytes";
import { isStoreInReach, putStraight, storeIsOutOfReach } from "./straight";

/** The server's doors through which a file goes in. All reject with `Refused`, or with an `AbortError`. */
export interface FileDoor {
  begin: (name: string, size: number) => Promise<FileUpload>;
  /** Which parts are there. */
  look: (file: FileId) => Promise<FileUpload>;
  /** @param onSent Hears how many bytes of the part are gone so far. */
  put: (
    file: Pick<FileUpload, "id" | "direct">,
    number: number,
    part: Blob,
    onSent: (bytes: number) => void,
    signal: AbortSignal,
  ) => Promise<void>;
  finish: (file: FileId) => Promise<FileView>;
  remove: (file: FileId) => Promise<void>;
}

/** The SHA-256 of a part, as a header says it; nothing on plain http pages, where browsers do not tell. */
async function digestOf(part: Blob): Promise<string | undefined> {
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- Missing outside of secure contexts.
  if (!crypto.subtle) return undefined;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await part.arrayBuffer()));
  return `sha-256=:${btoa(String.fromCharCode(...digest))}:`;
}

async function putThroughServer(path: string, part: Blob, onSent: (bytes: number) => void, signal: AbortSignal) {
  const digest = await digestOf(part);
  signal.throwIfAborted();
  const headers = {
    "content-type": "application/octet-stream",
    ...(digest !== undefined && { "content-digest": digest }),
  };
  const send = () => putBytes(`/api/v1${path}`, part, headers, onSent, signal);
  try {
    await send();
  } catch (error) {
    if (codeOf(error) !== "signed-out" || !(await renewOnce())) throw error;
    await send();
  }
}

export const fileDoor: FileDoor = {
  begin: (name, size) => request("POST", "/files", { name, size }),
  look: (file) => request("GET", `/files/${file}/upload`),
  async put({ id, direct }, number, part, onSent, signal) {
    const path = `/files/${id}/parts/${number}`;
    if (!direct || !isStoreInReach()) return putThroughServer(path, part, onSent, signal);
    if (await putStraight(path, part, onSent, signal)) return;
    await putThroughServer(path, part, onSent, signal);
    storeIsOutOfReach(); // From here, though the server is not.
  },
  finish: (file) => request("POST", `/files/${file}/finish`),
  remove: (file) => request("DELETE", `/files/${file}`),
};
