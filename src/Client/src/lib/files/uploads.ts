import { create } from "zustand";
import type { FileId, FileView } from "@/contracts/wire";
import type { DraftPlace } from "@/lib/drafts";

/**
 * waiting: its turn has not come; running: parts are on their way; stalled: the line or the store is gone, it goes on by itself; paused: by who sends it;
 * failed: for good, until it is tried again; missing: this device does not have its bytes any more; done: the server has it.
 */
export type UploadState = "waiting" | "running" | "stalled" | "paused" | "failed" | "missing" | "done";

/** A file that goes with a message which is not sent yet. */
export interface Upload {
  readonly key: string;
  /** The draft where it stands, until that is sent. */
  readonly place?: DraftPlace;
  /** The client id of the message that waits for it. */
  readonly message?: string;
  readonly name: string;
  readonly size: number;
  /** As the browser guesses by its name. */
  readonly type: string;
  readonly state: UploadState;
  /** In bytes. */
  readonly sent: number;
  /** What the server calls it, once it has been told of it. */
  readonly id?: FileId;
  /** Why it failed, or does not go on. */
  readonly code?: string;
  readonly view?: FileView;
  /** Of a picture, in pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly at: number;
}

interface Uploads {
  uploads: readonly Upload[];
  /** Whether what was kept over a reload has been read: before that a file that is not there may still come. */
  read: boolean;
}

/** Files on their way, in the order in which they stand. */
export const useUploads = create<Uploads>(() => ({ uploads: [], read: false }));

export const allUploads = () => useUploads.getState().uploads;
export const uploadOf = (key: string) => allUploads().find((upload) => upload.key === key);
export const uploadsAt = (place: DraftPlace) => allUploads().filter((upload) => upload.place === place);
export const uploadsOf = (keys: readonly string[]) =>
  keys.flatMap((key) => allUploads().find((upload) => upload.key === key) ?? []);

export const changeUploads = (next: (uploads: readonly Upload[]) => readonly Upload[]) =>
  useUploads.setState(({ uploads }) => ({ uploads: next(uploads) }));

export const changeUpload = (key: string, news: Partial<Upload>) =>
  changeUploads((uploads) => uploads.map((upload) => (upload.key === key ? { ...upload, ...news } : upload)));

/** It cannot be sent as it is. */
export const isBroken = ({ state }: Upload) => state === "failed" || state === "missing";

/** How far all of them have come, from 0 to 1. */
export function progressOf(uploads: readonly Upload[]): number {
  const size = uploads.reduce((sum, upload) => sum + upload.size, 0);
  const sent = uploads.reduce((sum, upload) => sum + (upload.state === "done" ? upload.size : upload.sent), 0);
  return size === 0 ? 0 : sent / size;
}

export type FilesState = "here" | "coming" | { code: string };

/** How the files of a message stand that waits for them: all here, on their way, or why one of them does not come. */
export function filesState(keys: readonly string[]): FilesState {
  const { read } = useUploads.getState();
  const found = uploadsOf(keys);
  if (found.length < keys.length) return read ? { code: "file-lost" } : "coming";
  const broken = found.find(isBroken);
  if (broken) return { code: broken.state === "missing" ? "file-lost" : (broken.code ?? "internal") };
  return found.every(({ state }) => state === "done") ? "here" : "coming";
}

let onDropped: (upload: Upload, sent: boolean) => void = () => undefined;

/** Who sends files hears when one is not wanted any more, or has been sent with its message. */
export const whenDropped = (listener: typeof onDropped) => void (onDropped = listener);

/** @param sent Whether they belong to a message now; otherwise they are given up. */
export function dropUploads(keys: readonly string[], sent: boolean): void {
  const dropped = uploadsOf(keys);
  if (dropped.length === 0) return;
  changeUploads((uploads) => uploads.filter(({ key }) => !keys.includes(key)));
  for (const upload of dropped) onDropped(upload, sent);
}

/** They go with a message from now on, in this order. */
export const bindUploads = (keys: readonly string[], message: string) =>
  changeUploads((uploads) =>
    uploads.map((upload) => {
      const { place: _, ...rest } = upload;
      return keys.includes(upload.key) ? { ...rest, message } : upload;
    }),
  );

/** They stand in a draft again. */
export const unbindUploads = (keys: readonly string[], place: DraftPlace) =>
  changeUploads((uploads) =>
    uploads.map((upload) => {
      const { message: _, ...rest } = upload;
      return keys.includes(upload.key) ? { ...rest, place } : upload;
    }),
  );
