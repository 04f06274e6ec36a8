import { useEffect } from "react";
import { create } from "zustand";
import type { EventBatch, MessageExcerpt, RoomId } from "@/contracts/wire";
import { query, request } from "./http";
import { codeOf } from "./refused";

/** Messages in short that are shown where they do not stand themselves. Null: there is none, or it is not for me. */
interface Excerpts {
  byRoom: Readonly<Record<RoomId, Readonly<Record<number, MessageExcerpt | null>>>>;
  /** One more whenever all is to be asked anew. */
  round: number;
}

const mostAtOnce = 50;
/** The characters of a text that the server gives. */
const most = 300;
/** Beyond it a room's are forgotten, and asked for again where they are on screen. */
const kept = 400;

export const useExcerpts = create<Excerpts>(() => ({ byRoom: {}, round: 0 }));

const asked = new Set<string>();
const wanted = new Map<RoomId, Set<number>>();

function keep(room: RoomId, found: Readonly<Record<number, MessageExcerpt | null>>): void {
  useExcerpts.setState(({ byRoom, round }) => {
    const before = byRoom[room] ?? {};
    const full = Object.keys(before).length > kept;
    return { round, byRoom: { ...byRoom, [room]: full ? found : { ...before, ...found } } };
  });
}

/** Refusals that say something about the messages, and not about this moment. */
const final = new Set(["not-found", "forbidden", "banned", "bad-request"]);

async function load(room: RoomId, seqs: readonly number[]): Promise<void> {
  const { round } = useExcerpts.getState();
  const none = Object.fromEntries(seqs.map((seq) => [seq, null]));
  try {
    const list = seqs.join(",");
    const found = await request<MessageExcerpt[]>("GET", `/rooms/${room}/excerpts${query({ messages: list })}`);
    if (useExcerpts.getState().round !== round) return; // What was asked for before something changed may be old.
    keep(room, { ...none, ...Object.fromEntries(found.map((each) => [each.seq, each])) });
  } catch (error) {
    if (final.has(codeOf(error))) keep(room, none);
  } finally {
    for (const seq of seqs) asked.delete(`${room} ${seq}`);
  }
}

function flush(): void {
  for (const [room, seqs] of wanted) {
    const all = [...seqs];
    for (let from = 0; from < all.length; from += mostAtOnce) void load(room, all.slice(from, from + mostAtOnce));
  }
  wanted.clear();
}

/** Asks for a message in short; all that are asked for at the same time in one go. */
export function needExcerpt(room: RoomId, seq: number): void {
  const key = `${room} ${seq}`;
  if (asked.has(key) || useExcerpts.getState().byRoom[room]?.[seq] !== undefined) return;
  asked.add(key);
  if (wanted.size === 0) setTimeout(flush, 10);
  wanted.set(room, (wanted.get(room) ?? new Set()).add(seq));
}

/** What was done to them since. */
export function excerptEvents({ room, events }: EventBatch): void {
  const known = useExcerpts.getState().byRoom[room];
  if (!known) return;
  const changed: Record<number, MessageExcerpt> = {};
  for (const event of events) {
    const before = "message" in event ? (changed[event.message] ?? known[event.message]) : undefined;
    if (!before || event.seq <= before.revision || before.deleted) continue;
    if (event.type === "message.edited") {
      changed[before.seq] = {
        ...before,
        text: event.text.slice(0, most),
        cut: event.text.length > most,
        revision: event.seq,
      };
    } else if (event.type === "message.deleted") {
      const { poll: _poll, files: _files, file: _file, ...rest } = before;
      changed[before.seq] = { ...rest, text: "", deleted: true, revision: event.seq };
    }
  }
  if (Object.keys(changed).length > 0) keep(room, changed);
}

/** After a lost connection, or when a room is gone: nothing is known any more. */
export function forgetExcerpts(room?: RoomId): void {
  asked.clear();
  useExcerpts.setState(({ byRoom, round }) => ({
    round: round + 1,
    byRoom: room === undefined ? {} : Object.fromEntries(Object.entries(byRoom).filter(([id]) => id !== room)),
  }));
}

/** A message in short; undefined until it is known, null when there is none for me. Nothing is asked without a seq. */
export function useExcerpt(room: RoomId, seq: number | undefined): MessageExcerpt | null | undefined {
  const excerpt = useExcerpts(({ byRoom }) => (seq === undefined ? undefined : byRoom[room]?.[seq]));
  const round = useExcerpts((state) => state.round);
  const known = excerpt !== undefined;
  useEffect(() => {
    if (seq !== undefined && !known) needExcerpt(room, seq);
  }, [room, seq, known, round]);
  return excerpt;
}
