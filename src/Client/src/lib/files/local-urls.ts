import type { FileId } from "@/contracts/wire";

/** Addresses of bytes on this device, by the key of an upload; of what was sent, also by what the server calls it. */
const byKey = new Map<string, string>();
const byFile = new Map<FileId, string>();
const keptSent = 30;

export function giveUrl(key: string, bytes: Blob): void {
  takeUrl(key);
  byKey.set(key, URL.createObjectURL(bytes));
}

export const localUrl = (key: string) => byKey.get(key);

/** Where one's own file is shown from, so that nobody sees it load what they have just sent. */
export const sentUrl = (file: FileId) => byFile.get(file);

export function takeUrl(key: string): void {
  const url = byKey.get(key);
  byKey.delete(key);
  if (url !== undefined) URL.revokeObjectURL(url);
}

/** It was sent: the last few stay to be shown. */
export function urlSent(key: string, file: FileId): void {
  const url = byKey.get(key);
  if (url === undefined) return;
  byKey.delete(key);
  byFile.set(file, url);
  const [[oldest, old] = []] = byFile;
  if (byFile.size <= keptSent || oldest === undefined || old === undefined) return;
  byFile.delete(oldest);
  URL.revokeObjectURL(old);
}

export function forgetUrls(): void {
  for (const url of [...byKey.values(), ...byFile.values()]) URL.revokeObjectURL(url);
  byKey.clear();
  byFile.clear();
}
