export type Trouble = "failed" | "gone";

/** Why a file could not be shown: it is gone, or not one's own any more, or this moment is a bad one. */
export async function probe(path: string): Promise<Trouble> {
  try {
    const { status } = await fetch(path, { headers: { range: "bytes=0-0" } });
    return status === 404 || status === 403 || status === 410 ? "gone" : "failed";
  } catch {
    return "failed";
  }
}
