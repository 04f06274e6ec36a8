import type { MessageExtras, RoomId } from "@/contracts/wire";
import type { MessageFile } from "@/lib/files/message-file";
import { allUploads, dropUploads, filesState, uploadsOf, useUploads } from "@/lib/files/uploads";
import type { FilesState, Upload } from "@/lib/files/uploads";
import type { Pending } from "@/features/timeline/outbox";
import { markDelivery, outboxEntries, useOutbox } from "@/features/timeline/outbox-store";

/** Whether nothing of a message is still on its way to the server. */
export const filesAreHere = ({ uploads }: Pending) => uploads === undefined || filesState(uploads) === "here";

/** What the server is told of the files of a message. */
export function fileIds(uploads: readonly string[] | undefined): Pick<MessageExtras, "files"> {
  if (!uploads) return {};
  return { files: uploadsOf(uploads).flatMap(({ id }) => id ?? []) };
}

/** The files of a message as far as this device knows them: it stands there before its event has come. */
export const sentFiles = (uploads: readonly string[]) => uploadsOf(uploads).flatMap((upload) => fileOf(upload) ?? []);

function fileOf({ view, width, height }: Upload): MessageFile | undefined {
  if (!view) return undefined;
  const { sha256: _, ...file } = view;
  return { ...(width && height && { width, height }), ...file };
}

/** What failed is tried again. */
export function retryFiles(uploads: readonly string[] | undefined): void {
  const broken = uploadsOf(uploads ?? []).filter(({ state }) => state === "failed" || state === "paused");
  if (broken.length === 0) return;
  void import("@/lib/files/staging").then(({ resumeUpload }) => broken.forEach(({ key }) => resumeUpload(key)));
}

/** The server does not know the files of a message: those that are gone are sent again. Answers how they stand then; nothing when none is gone. */
export async function sendFilesAgain(uploads: readonly string[]): Promise<FilesState | undefined> {
  const { sendGoneAgain } = await import("@/lib/files/staging");
  return (await sendGoneAgain(uploads)) ? filesState(uploads) : undefined;
}

/** What was kept for a message that has gone out since is not needed any more. */
function dropStrays(): void {
  const waiting = new Set(outboxEntries().map(({ clientId }) => clientId));
  const strays = allUploads().filter(({ message }) => message !== undefined && !waiting.has(message));
  dropUploads(
    strays.map(({ key }) => key),
    true,
  );
}

/** A message goes out when its files are there, and has failed when one of them has. */
export function followFiles(drain: (room: RoomId) => Promise<void>): void {
  const look = () => {
    const rooms = new Set<RoomId>();
    for (const entry of outboxEntries()) {
      if (!entry.uploads || entry.delivery === "failed" || entry.delivery === "sent") continue;
      const state = filesState(entry.uploads);
      if (state === "coming") continue;
      if (state !== "here") markDelivery(entry.clientId, "failed", state.code);
      rooms.add(entry.room);
    }
    for (const room of rooms) void drain(room);
  };
  useUploads.subscribe(({ read }, before) => {
    if (read && !before.read) dropStrays();
    look();
  });
  useOutbox.subscribe(({ entries }, before) => entries.length > before.entries.length && look());
}
