import type { MessageExtras, RoomId } from "@/contracts/wire";
import { serverNow } from "@/lib/server-clock";
import { myId } from "@/lib/session";
import { notePace, noteWait } from "@/lib/slow-mode";
import { chat } from "@/realtime/chat";
import { fileIds, filesAreHere, followFiles, retryFiles, sendFilesAgain, sentFiles } from "./files/waiting";
import { nextToSend } from "./outbox";
import type { Pending } from "./outbox";
import { discardPending, enqueue, markDelivery, outboxEntries } from "./outbox-store";
import type { Beside } from "./outbox-store";
import { openThreads } from "./threads/listener";
import { apply } from "./timeline";
import { changeTimeline, timelineOf } from "./timeline-store";

/** Refusals after which the same message may well be accepted. */
const passing = new Set(["rate-limited", "unavailable", "signed-out", "offline", "internal"]);
const slow = 3_000;
const busy = new Set<RoomId>();
const waits = new Map<RoomId, ReturnType<typeof setTimeout>>();

/** Sends what waits in this room, one after the other. Safe to call at any time. */
export async function drainRoom(room: RoomId): Promise<void> {
  if (waits.has(room) || busy.has(room)) return;
  busy.add(room);
  let retryMs: number | undefined;
  let entry = nextToSend(outboxEntries(), room, filesAreHere);
  while (entry && chat.online && retryMs === undefined) {
    retryMs = await deliver(entry);
    entry = nextToSend(outboxEntries(), room, filesAreHere);
  }
  busy.delete(room);
  if (retryMs !== undefined)
    waits.set(
      room,
      setTimeout(() => wakeRoom(room), retryMs),
    );
}

function wakeRoom(room: RoomId): void {
  clearTimeout(waits.get(room));
  waits.delete(room);
  void drainRoom(room);
}

/** One try. Answers after how many milliseconds it has to be repeated, or nothing when it is decided. */
async function deliver({ room, clientId, text, extras, tried, uploads }: Pending): Promise<number | undefined> {
  markDelivery(clientId, "sending");
  const late = setTimeout(() => markDelivery(clientId, "unconfirmed"), slow);
  try {
    const { value, refusal } = await chat.send(room, clientId, text, { ...extras, ...fileIds(uploads) });
    clearTimeout(late);
    if (!refusal) {
      const { forward: _, files: __, ...rest } = extras ?? {}; // What it forwards is in the answer, as the server read it.
      const event = { type: "message.posted" as const, ...value, by: myId(), clientId, text, ...rest };
      confirm(room, uploads && !value.files ? { ...event, files: sentFiles(uploads) } : event);
    } else if (passing.has(refusal.code)) {
      markDelivery(clientId, refusal.code === "rate-limited" && !tried ? "queued" : "unconfirmed");
      return refusal.retryAfterMs ?? 2_000;
    } else {
      if (refusal.code === "slow-mode") noteWait(room, serverNow() + (refusal.retryAfterMs ?? 0));
      const files = refusal.code === "not-found" && uploads ? await sendFilesAgain(uploads) : undefined;
      if (files === "coming") markDelivery(clientId, "queued");
      else markDelivery(clientId, "failed", typeof files === "object" ? files.code : refusal.code);
    }
    return undefined;
  } catch {
    clearTimeout(late);
    markDelivery(clientId, "unconfirmed");
    return 1_000;
  }
}

type Confirmed = Parameters<typeof apply>[1] & { clientId: string };

/** The answer to a send tells all that the event will: it is applied like a push, whichever comes first. */
function confirm(room: RoomId, event: Confirmed): void {
  markDelivery(event.clientId, "sent");
  notePace({ room, events: [event] }, event.by);
  changeTimeline(room, (timeline) => apply(timeline, event));
  openThreads()?.event(room, event);
  forgetShown(room);
}

/** Drops entries whose event is in the window. */
export function forgetShown(room: RoomId): void {
  const timeline = timelineOf(room);
  const mine = outboxEntries().filter((entry) => entry.room === room);
  if (mine.length === 0) return;
  const shown = new Set(timeline?.events.map((event) => (event.type === "message.posted" ? event.clientId : "")));
  for (const entry of mine) {
    const unseen = entry.delivery === "sent" && !(timeline?.following ?? false);
    if (shown.has(entry.clientId) || unseen) discardPending(entry.clientId, "sent");
  }
}

export function sendMessage(room: RoomId, text: string, extras?: MessageExtras, beside?: Beside): void {
  enqueue(room, text, extras, beside);
  void drainRoom(room);
}

export function retrySend(room: RoomId, clientId: string): void {
  markDelivery(clientId, "queued");
  retryFiles(outboxEntries().find((entry) => entry.clientId === clientId)?.uploads);
  void drainRoom(room);
}

followFiles(drainRoom);

export function drainAll(): void {
  for (const room of new Set(outboxEntries().map((entry) => entry.room))) wakeRoom(room);
}
