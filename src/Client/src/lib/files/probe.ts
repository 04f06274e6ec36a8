import { firstBytes } from "@/lib/http";

export type Trouble = "failed" | "gone";

/** Why a file could not be shown: it is gone, or not one's own any more, or this moment is a bad one. Or it is there: then the moment before was. */
export async function probe(path: string): Promise<Trouble | "there"> {
  try {
    const { ok, status } = await firstBytes(path, 1);
    if (ok) return "there";
    return status === 404 || status === 403 || status === 410 ? "gone" : "failed";
  } catch {
    return "failed";
  }
}
