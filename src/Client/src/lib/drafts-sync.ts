import type { Draft, DraftList } from "@/contracts/wire";
import type { MyDraft } from "./draft";
import { trying } from "./draft";
import { changeDraft, draftAt, hearDraft, placeOf, useDrafts } from "./drafts";
import type { DraftPlace } from "./drafts";
import { query, request } from "./http";
import { codeOf } from "./refused";
import { myId } from "./session";

/** So long after the last key, and at the latest so long after the first one, the server hears of it. */
const quietMs = 2_000;
const lateMs = 6_000;
const againMs = 10_000;
const tries = 3;

/** Refusals that say that it is not the time. All others hold until something else is written. */
const passing = new Set(["offline", "unavailable", "internal", "rate-limited", "signed-out"]);

const timers = new Map<DraftPlace, { timer: ReturnType<typeof setTimeout>; since: number }>();
const busy = new Map<DraftPlace, Promise<void>>();
let stop: (() => void) | undefined;
let ofOtherTab = false;

function schedule(place: DraftPlace, ms: number): void {
  const before = timers.get(place);
  clearTimeout(before?.timer);
  const since = before?.since ?? performance.now();
  const wait = Math.max(0, Math.min(ms, since + lateMs - performance.now()));
  timers.set(place, { timer: setTimeout(() => void push(place), wait), since });
}

/** Tells the server what stands there, until it knows. Safe to call at any time. */
function push(place: DraftPlace): Promise<void> {
  clearTimeout(timers.get(place)?.timer);
  timers.delete(place);
  const running = busy.get(place) ?? deliver(place).finally(() => busy.delete(place));
  busy.set(place, running);
  return running;
}

async function deliver(place: DraftPlace): Promise<void> {
  const me = myId();
  for (let left = tries; left > 0; left--) {
    const mine = draftAt(place);
    if (myId() !== me || !mine?.dirty || mine.refused !== undefined) return;
    try {
      const answer = await (mine.text === "" ? end(place, mine) : keep(place, mine));
      if (myId() !== me) return;
      hearDraft(answer);
      if (draftAt(place)?.text !== "") return; // What was written meanwhile has its own time.
    } catch (error) {
      if (myId() !== me) return;
      const code = codeOf(error);
      if (code !== "outdated") {
        fail(place, mine, code);
        return;
      }
      await load().catch(() => undefined);
    }
  }
}

const pathOf = (place: DraftPlace, after?: number) => {
  const [room = "", thread] = place.split("/");
  return `/drafts/${room}${query({ thread, after })}`;
};

function keep(place: DraftPlace, mine: MyDraft): Promise<Draft> {
  const { text, replyTo, revision } = mine;
  changeDraft(place, (draft) => draft && trying(draft));
  return request<Draft>("PUT", pathOf(place), {
    text,
    after: revision,
    ...(replyTo !== undefined && { replyTo }),
  });
}

const end = (place: DraftPlace, { revision }: MyDraft) => request<Draft>("DELETE", pathOf(place, revision));

function fail(place: DraftPlace, mine: MyDraft, code: string): void {
  if (passing.has(code)) {
    if (code !== "offline" && code !== "signed-out") schedule(place, againMs);
  } else {
    changeDraft(place, (draft) => (draft?.text === mine.text ? { ...draft, refused: code } : draft));
  }
}

/** What the server had is gone: it was set back to an earlier time. What stands here is all there is. */
const alone = (draft: MyDraft): MyDraft => ({ ...draft, revision: 0, kept: false, dirty: draft.text !== "" });

/** What the server refused it may take now. */
function anew(draft: MyDraft): MyDraft {
  const { refused, ...rest } = draft;
  return refused === undefined ? draft : rest;
}

/** Asks for all drafts. Those that the server has forgotten, and that nobody changed here, are no more. */
async function load(): Promise<void> {
  const me = myId();
  const known = Math.max(0, ...places().map((place) => draftAt(place)?.revision ?? 0));
  const { items, revision } = await request<DraftList>("GET", "/drafts");
  if (myId() !== me) return;
  if (revision < known) for (const place of places()) changeDraft(place, (draft) => draft && alone(draft));
  items.toReversed().forEach(hearDraft);
  const there = new Set(items.map(({ room, thread }) => placeOf(room, thread)));
  for (const place of places().filter((each) => !there.has(each))) {
    changeDraft(place, (draft) => (draft?.kept && !draft.dirty && draft.revision <= revision ? undefined : draft));
  }
}

function places(): DraftPlace[] {
  const prefix = `${myId()}:`;
  return Object.keys(useDrafts.getState().drafts).flatMap((key) =>
    key.startsWith(prefix) ? [key.slice(prefix.length)] : [],
  );
}

/** Tells at once what the server does not know yet. */
export const flushDrafts = () =>
  Promise.all(
    places()
      .filter((place) => draftAt(place)?.dirty)
      .map(push),
  );

/** Otherwise the next change here would undo that of the other tab. */
function takeFromOtherTab({ key }: StorageEvent): void {
  if (key !== "livechat.drafts") return;
  ofOtherTab = true;
  void useDrafts.persist.rehydrate();
  ofOtherTab = false;
}

function watch(): () => void {
  const end = new AbortController();
  const { signal } = end;
  const hidden = () => document.visibilityState === "hidden" && void flushDrafts();
  const left = ({ target }: FocusEvent) =>
    target instanceof Element && target.closest("[data-region=composer]") && void flushDrafts();
  document.addEventListener("visibilitychange", hidden, { signal });
  document.addEventListener("focusout", left, { signal });
  addEventListener("storage", takeFromOtherTab, { signal });
  const forget = useDrafts.subscribe(({ drafts }, { drafts: before }) => {
    if (ofOtherTab) return; // Which tells the server itself.
    for (const place of places()) {
      const [draft, last] = [drafts[`${myId()}:${place}`], before[`${myId()}:${place}`]];
      if (draft === last || !draft?.dirty || draft.at === last?.at) continue;
      if (draft.text === "") void push(place);
      else schedule(place, quietMs);
    }
  });
  signal.addEventListener("abort", forget);
  return () => end.abort();
}

/** The connection is there: takes what others did, and tells what was written meanwhile. */
export async function syncDrafts(): Promise<void> {
  stop ??= watch();
  try {
    await load();
    for (const place of places()) changeDraft(place, (draft) => draft && anew(draft));
    await flushDrafts();
  } catch {
    // The next connection asks again.
  }
}

/** Nobody is signed in any more. */
export function stopDrafts(): void {
  stop?.();
  stop = undefined;
  for (const { timer } of timers.values()) clearTimeout(timer);
  timers.clear();
}
