import { t } from "@/i18n/t";
import "@/i18n/en-files";
import { progressOf, uploadsOf, useUploads } from "@/lib/files/uploads";

/** How far the files have come for which a message waits; nothing once they are there. */
export function useUploadWords(keys: readonly string[] | undefined): string | undefined {
  return useUploads(({ read }) => {
    if (!keys) return undefined;
    const uploads = uploadsOf(keys);
    const waiting = uploads.filter(({ state }) => state !== "done");
    if (waiting.length === 0 && read) return undefined;
    const stalled = waiting.length > 0 && waiting.every(({ state }) => state === "stalled");
    const percent = Math.floor(100 * progressOf(uploads));
    return t(stalled ? "files.uploadStalled" : "files.uploading", { count: keys.length, percent });
  });
}
