import type {
  ForwardedMessage,
  MentionScope,
  MessageExtras,
  MessagePosted,
  MessageNote,
  Poll,
  RoomEvent,
  RoomId,
  UserId,
} from "@/contracts/wire";
import { dayOf } from "@/i18n/time";
import type { MessageFile } from "@/lib/files/message-file";
import { isApart } from "@/lib/replies";
import { isAct } from "./notes";
import type { Notes } from "./notes";
import type { Delivery, Outbox, Pending } from "./outbox";
import type { Timeline } from "./timeline";

export interface MessageRow {
  kind: "message";
  key: string;
  holds: true;
  by: UserId;
  at: number;
  text: string;
  /** True when it shows its author: the first of a group. */
  opens: boolean;
  seq?: number;
  ordinal?: number;
  clientId: string;
  delivery?: Delivery;
  code?: string;
  /** The seq of the message that it answers. */
  replyTo?: number;
  /** Whether it calls all, or all who are there. */
  calls?: MentionScope;
  /** True when it calls the reader. */
  called?: true;
  /** Of a reply in a thread: the seq of what that is about. */
  thread?: number;
  /** True when such a reply is shown in the room too. */
  echo?: boolean;
  /** What it forwards. */
  forwarded?: ForwardedMessage;
  /** True when one does not want to see it, and sees it all the same. */
  hidden?: true;
  /** What it asks people to vote on. */
  poll?: Poll;
  files?: readonly MessageFile[];
  /** The keys of its files, while it waits to be sent. */
  uploads?: readonly string[];
  /** What was done to it. */
  note?: MessageNote;
}

export interface SystemRow {
  kind: "system";
  key: string;
  holds: true;
  events: RoomEvent[];
}

export type Row =
  | MessageRow
  | SystemRow
  | { kind: "day"; key: string; holds: false; at: number }
  | { kind: "new" | "start" | "older" | "newer"; key: string; holds: false };

const together = 5 * 60_000;

const messageKey = (by: UserId, clientId: string) => `${by}:${clientId}`;

const quiet = new Set<RoomEvent["type"]>(["invite.created", "invite.revoked"]);

/** Puts rows one below the other: days between them, and what one person says at a time together. */
export class RowList {
  readonly rows: Row[] = [];
  #day = "";
  #group: { by: UserId; at: number } | undefined;

  plain(row: Row): void {
    this.rows.push(row);
    this.#group = undefined;
  }

  day(at: number): void {
    const day = dayOf(at);
    if (day === this.#day) return;
    this.#day = day;
    this.plain({ kind: "day", key: `day:${day}`, holds: false, at });
  }

  message(row: Omit<MessageRow, "kind" | "opens" | "key" | "holds">): void {
    const group = this.#group;
    const opens = group?.by !== row.by || row.at - group.at > together;
    const { at } = opens ? row : group;
    this.rows.push({ kind: "message", key: messageKey(row.by, row.clientId), holds: true, opens, ...row });
    this.#group = { by: row.by, at };
  }

  posted(message: MessagePosted, note: MessageNote | undefined, me: UserId, hidden = false): void {
    this.message({ ...rowOf(message, note, me), ...(hidden && { hidden }) });
  }

  /** What waits to be sent. */
  pending({ clientId, text, delivery, code, extras, forwarded, uploads }: Pending, by: UserId, at: number): void {
    this.day(at);
    this.message({
      by,
      at,
      text,
      clientId,
      delivery,
      ...answers(extras),
      ...(forwarded && { forwarded }),
      ...(uploads && { uploads }),
      ...(extras?.calls && { calls: extras.calls }),
      ...(code !== undefined && { code }),
    });
  }

  system(event: RoomEvent): void {
    const last = this.rows.at(-1);
    if (last?.kind === "system") last.events.push(event);
    else this.plain({ kind: "system", key: `s${event.seq}`, holds: true, events: [event] });
  }
}

export interface Reader {
  room: RoomId;
  me: UserId;
  /** The "New" line stands before the first message of others after this seq; undefined: no line. */
  newAfter: number | undefined;
  hides?: Hides;
}

/** Which messages one does not want to see, and whether they are shown all the same. */
export interface Hides {
  has: (seq: number) => boolean;
  shown: boolean;
}

/** What the timeline shows, from the window of the log and what waits to be sent. */
export function rowsOf(timeline: Timeline, outbox: Outbox, reader: Reader, notes: Notes = timeline.notes): Row[] {
  const list = new RowList();
  const confirmed = new Set<string>();
  let isNew = false;
  list.plain(edge(timeline.start ? "start" : "older"));
  for (const event of timeline.events) {
    if (quiet.has(event.type) || isAct(event) || isApart(event)) continue;
    if (event.type !== "message.posted") {
      list.day(event.at);
      list.system(event);
      continue;
    }
    if (event.by === reader.me) confirmed.add(event.clientId);
    const hidden = reader.hides?.has(event.seq) ?? false;
    if (hidden && !reader.hides?.shown) continue;
    list.day(event.at);
    if (!isNew && reader.newAfter !== undefined && event.seq > reader.newAfter && event.by !== reader.me) {
      isNew = true;
      list.plain(edge("new"));
    }
    list.posted(event, notes[event.seq], reader.me, hidden);
  }
  if (!timeline.following) list.plain(edge("newer"));
  const end = timeline.events.at(-1)?.at ?? 0;
  for (const entry of outbox) {
    const apart = entry.extras?.thread !== undefined && !entry.extras.echo;
    if (entry.room !== reader.room || apart || confirmed.has(entry.clientId)) continue;
    list.pending(entry, reader.me, Math.max(entry.at, end));
  }
  return list.rows;
}

export const edge = (kind: "new" | "start" | "older" | "newer") => ({ kind, key: kind, holds: false as const });

const answers = (message: Omit<MessageExtras, "files"> | undefined) => ({
  ...(message?.replyTo !== undefined && { replyTo: message.replyTo }),
  ...(message?.thread !== undefined && { thread: message.thread }),
  ...(message?.echo && { echo: true }),
  ...(message?.poll && { poll: message.poll }),
});

/** Whom a message calls may be another since it was edited. */
function calling(message: MessagePosted, note: MessageNote | undefined, me: UserId) {
  const { mentions, calls } = note?.mentions ? note : message;
  const called = message.by !== me && (calls !== undefined || (mentions?.includes(me) ?? false));
  return { ...(calls && { calls }), ...(called && { called }) };
}

const rowOf = (message: MessagePosted, note: MessageNote | undefined, me: UserId) => ({
  by: message.by,
  at: message.at,
  text: note?.text ?? message.text,
  clientId: message.clientId,
  seq: message.seq,
  ordinal: message.ordinal,
  ...answers(message),
  ...(message.forwarded && { forwarded: message.forwarded }),
  ...(message.files && { files: message.files }),
  ...calling(message, note, me),
  ...(note && { note }),
});
