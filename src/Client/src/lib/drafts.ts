import { create } from "zustand";
import { persist } from "zustand/middleware";
import type { Draft, RoomId } from "@/contracts/wire";
import type { MyDraft } from "./draft";
import { heard, written } from "./draft";
import { serverNow } from "./server-clock";
import { myId } from "./session";

/** A room, or a thread of it: what a draft is for. */
export type DraftPlace = string;

export const placeOf = (room: RoomId, thread?: number): DraftPlace =>
  thread === undefined ? room : `${room}/${thread}`;

interface Drafts {
  /** By person and place. Those that have ended stay a while, with what is known of the server. */
  drafts: Readonly<Record<string, MyDraft>>;
}

const most = 400;

/** What was begun and not sent. Survives reload and crash; `drafts-sync` sees to it that all devices have the same. */
export const useDrafts = create<Drafts>()(
  persist(() => ({ drafts: {} }), {
    name: "livechat.drafts",
    version: 1,
    migrate: (before) => ({
      drafts: Object.fromEntries(
        Object.entries((before as { drafts: Record<string, string> }).drafts).map(([key, text]) => [
          key,
          written(undefined, text, undefined, 0),
        ]),
      ),
    }),
  }),
);

const keyOf = (place: DraftPlace) => `${myId()}:${place}`;

export const draftAt = (place: DraftPlace) => useDrafts.getState().drafts[keyOf(place)];
export const draftOf = (place: DraftPlace) => draftAt(place)?.text ?? "";
export const useDraft = (place: DraftPlace) => useDrafts(({ drafts }) => drafts[keyOf(place)]?.text ?? "");
export const replyOf = (place: DraftPlace) => draftAt(place)?.replyTo;
export const useReplyOf = (place: DraftPlace) => useDrafts(({ drafts }) => drafts[keyOf(place)]?.replyTo);

/** Of those that have ended only so many are remembered. */
function pruned(drafts: Drafts["drafts"]): Drafts["drafts"] {
  const keys = Object.keys(drafts);
  if (keys.length <= most) return drafts;
  const surplus = keys.filter((key) => drafts[key]?.text === "" && !drafts[key].dirty).slice(0, keys.length - most);
  return Object.fromEntries(Object.entries(drafts).filter(([key]) => !surplus.includes(key)));
}

/** Replaces one draft, if `next` makes another of it. */
export function changeDraft(place: DraftPlace, next: (draft: MyDraft | undefined) => MyDraft | undefined): void {
  const key = keyOf(place);
  const before = useDrafts.getState().drafts[key];
  const after = next(before);
  if (after === before) return;
  useDrafts.setState(({ drafts }) => {
    const { [key]: _, ...others } = drafts;
    return { drafts: after ? pruned({ ...others, [key]: after }) : others };
  });
}

const typingMs = 10_000;
let typed = { place: "", at: -typingMs };

const isTyping = (place: DraftPlace) => typed.place === place && performance.now() - typed.at < typingMs;

/** Keeps what is written now; a blank text ends the draft, and what it answers is forgotten with `replyTo`. */
export function saveDraft(place: DraftPlace, text: string): void {
  typed = { place: text === "" ? "" : place, at: performance.now() };
  changeDraft(place, (draft) => written(draft, text, draft?.replyTo, serverNow()));
}

/** Puts a text that was not sent in front of what is there. */
export function putDraftBack(place: DraftPlace, lost: string): void {
  const text = draftOf(place);
  saveDraft(place, text === "" ? lost : `${lost}\n${text}`);
}

export const saveReply = (place: DraftPlace, replyTo: number | undefined) =>
  changeDraft(place, (draft) =>
    draft?.replyTo === replyTo ? draft : written(draft, draft?.text ?? "", replyTo, serverNow()),
  );

/** The server tells of a change, here or on another device. */
export const hearDraft = (news: Draft) => {
  const place = placeOf(news.room, news.thread);
  changeDraft(place, (draft) => heard(draft, news, isTyping(place)));
};

/** My drafts by place, but those that have ended. */
export function openDrafts(drafts: Drafts["drafts"]): readonly (readonly [DraftPlace, MyDraft])[] {
  const prefix = `${myId()}:`;
  return Object.entries(drafts).flatMap(([key, draft]) =>
    key.startsWith(prefix) && draft.text !== "" ? [[key.slice(prefix.length), draft] as const] : [],
  );
}

/** The rooms that have a draft of mine. */
export const draftRooms = (drafts: Drafts["drafts"]): ReadonlySet<RoomId> =>
  new Set(openDrafts(drafts).map(([place]) => place));

/** Whoever signs out leaves nothing on the device. */
export const forgetDrafts = (user: string) =>
  useDrafts.setState(({ drafts }) => ({
    drafts: Object.fromEntries(Object.entries(drafts).filter(([key]) => !key.startsWith(`${user}:`))),
  }));
