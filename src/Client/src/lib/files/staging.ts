import type { FileId } from "@/contracts/wire";
import type { DraftPlace } from "@/lib/drafts";
import { newClientId } from "@/lib/id";
import { holdLock } from "@/lib/locks";
import { codeOf } from "@/lib/refused";
import { myId } from "@/lib/session";
import { useConnection } from "@/realtime/chat";
import { cabinet } from "./cabinet";
import { fileDoor } from "./file-door";
import { Keeping } from "./keeping";
import { mostOfMessage, refusedAtOnce } from "./limits";
import { forgetUrls, giveUrl, takeUrl, urlSent } from "./local-urls";
import { sizeOfPicture } from "./measure";
import { Uploader } from "./uploader";
import { changeUpload, changeUploads, uploadOf, uploadsAt, uploadsOf, useUploads, whenDropped } from "./uploads";
import type { Upload } from "./uploads";

const uploader = new Uploader({ door: fileDoor, tell: changeUpload, random: Math.random });
const bytes = new Map<string, Blob>();
let keeping: Keeping | undefined;

useUploads.subscribe(({ uploads }, before) => {
  if (uploads !== before.uploads) keeping?.follow(uploads);
});

whenDropped((upload, sent) => {
  uploader.drop(upload.key);
  bytes.delete(upload.key);
  if (sent && upload.id !== undefined) urlSent(upload.key, upload.id);
  else takeUrl(upload.key);
  if (!sent && upload.id !== undefined) void fileDoor.remove(upload.id).catch(() => undefined); // The server collects what is left.
});

addEventListener("online", () => uploader.wake());
useConnection.subscribe(({ status }, before) => {
  if (status === "online" && before.status !== "online") uploader.wake();
});

const tab = (user: string) => `livechat.outbox.${user}.${sessionStorage.getItem("livechat.tab") ?? ""}`;

function open(user: string): Keeping {
  keeping ??= new Keeping(cabinet, user, tab(user));
  return keeping;
}

function begin(upload: Upload, blob: Blob): void {
  bytes.set(upload.key, blob);
  if (/^(?:image|video|audio)\//.test(blob.type)) giveUrl(upload.key, blob);
  if (upload.state === "waiting") uploader.add(upload.key, upload.name, blob, upload.id);
}

/** Puts files to a draft and begins to send them. Answers how many were left out, because a message carries no more. */
export function stage(place: DraftPlace, files: readonly File[]): number {
  const kept = open(myId());
  const taken = files.slice(0, Math.max(0, mostOfMessage - uploadsAt(place).length));
  for (const file of taken) {
    const { name, size, type } = file;
    const code = refusedAtOnce(file);
    const state = code === undefined ? "waiting" : "failed";
    const key = newClientId();
    const upload: Upload = { key, place, name, size, type, state, sent: 0, at: Date.now(), ...(code && { code }) };
    changeUploads((uploads) => [...uploads, upload]);
    if (code !== undefined) continue;
    kept.keepBytes(key, file);
    begin(upload, file);
    void sizeOfPicture(file).then((picture) => picture && changeUpload(key, picture));
  }
  return files.length - taken.length;
}

export function pauseUpload(key: string): void {
  uploader.drop(key);
  changeUpload(key, { state: "paused" });
}

/** Goes on with one that is paused, or failed. */
export function resumeUpload(key: string): void {
  const upload = uploadOf(key);
  const blob = bytes.get(key);
  if (!upload || upload.state === "done") return;
  if (!blob) {
    changeUpload(key, { state: "missing" });
    return;
  }
  const { code: _, ...rest } = upload;
  const next: Upload = { ...rest, state: "waiting" };
  changeUploads((uploads) => uploads.map((each) => (each.key === key ? next : each)));
  uploader.add(key, next.name, blob, next.id);
}

/** The file was chosen again whose bytes this device had lost. False: it is another one. */
export function giveAgain(key: string, file: File): boolean {
  const upload = uploadOf(key);
  if (file.size !== upload?.size) return false;
  bytes.set(key, file);
  keeping?.keepBytes(key, file);
  begin(upload, file);
  resumeUpload(key);
  return true;
}

const isGone = (file: FileId) =>
  fileDoor.look(file).then(
    () => false,
    (error: unknown) => {
      if (codeOf(error) === "not-found") return true;
      throw error;
    },
  );

/**
 * Sends those again that the server does not have any more, as files of which no message came for a day: from here, or they are missing. Answers whether
 * there were any.
 */
export async function sendGoneAgain(keys: readonly string[]): Promise<boolean> {
  const looked = await Promise.all(
    uploadsOf(keys).map(async ({ key, id }) => (id !== undefined && (await isGone(id)) ? key : undefined)),
  );
  const gone = looked.filter((key) => key !== undefined);
  changeUploads((uploads) =>
    uploads.map((upload): Upload => {
      const { id: _id, view: _view, ...rest } = upload;
      return gone.includes(upload.key) ? { ...rest, state: "waiting", sent: 0 } : upload;
    }),
  );
  for (const key of gone) {
    const blob = bytes.get(key);
    if (blob) keeping?.keepBytes(key, blob);
    resumeUpload(key);
  }
  return gone.length > 0;
}

/** Puts a file of a draft where another one of it stands. */
export const moveUpload = (key: string, to: string) =>
  changeUploads((uploads) => {
    const moved = uploads.find((upload) => upload.key === key);
    const at = uploads.findIndex((upload) => upload.key === to);
    if (moved?.place === undefined || moved.place !== uploads[at]?.place) return uploads;
    return uploads.filter((upload) => upload !== moved).toSpliced(at, 0, moved);
  });

/** After a reload: what this person had on its way goes on. */
export async function restoreUploads(user: string): Promise<void> {
  try {
    const found = await open(user).read(holdLock);
    if (user !== myId()) return;
    const restored = found.map(([{ user: _user, owner: _owner, ...upload }, blob]): [Upload, Blob | undefined] => {
      if (upload.state === "done") return [upload, undefined];
      const { code: _, ...rest } = upload;
      if (!blob) return [upload.state === "failed" ? upload : { ...upload, state: "missing" }, undefined];
      return [upload.state === "paused" ? upload : { ...rest, state: "waiting" }, blob];
    });
    changeUploads((uploads) => [...restored.map(([upload]) => upload), ...uploads]);
    for (const [upload, blob] of restored) if (blob) begin(upload, blob);
  } finally {
    useUploads.setState({ read: true });
  }
}

/** @param forGood Whether they leave the device; otherwise they are there when their person comes back. */
export async function closeUploads(user: string, forGood: boolean): Promise<void> {
  const kept = open(user);
  keeping = undefined;
  uploader.dropAll();
  bytes.clear();
  forgetUrls();
  useUploads.setState({ uploads: [], read: false });
  await kept.settled();
  if (forGood) await kept.forget();
}
