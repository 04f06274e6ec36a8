import type { EventBatch } from "@/contracts/wire";
import { hearOwn, loadOwn } from "@/emoji/own";
import { roomEvents, roomHeads, roomNotice, roomsSynced } from "@/features/rooms/rooms-store";
import { refreshNotes } from "@/features/timeline/history";
import { drainAll, forgetShown } from "@/features/timeline/sender";
import { interrupted } from "@/features/timeline/outbox";
import { replaceOutbox } from "@/features/timeline/outbox-store";
import {
  dropTimeline,
  timelineCursors,
  timelineEvents,
  timelineHeads,
  timelinesSynced,
} from "@/features/timeline/timeline-store";
import { refreshPoll } from "@/features/timeline/polls/refresh-poll";
import { openThreads } from "@/features/timeline/threads/listener";
import { stoppedTyping, typingIn } from "@/features/typing/typing-store";
import { activityMayBeRead, askActivity, noteActivity } from "@/lib/activity";
import { hearDraft } from "@/lib/drafts";
import { excerptEvents, forgetExcerpts } from "@/lib/excerpts";
import { FrameQueue } from "@/lib/frame-queue";
import { hearHidden, loadHidden } from "@/lib/hidden";
import { noteMembers } from "@/lib/member-news";
import { rememberPeople } from "@/lib/people";
import { rememberPresence } from "@/lib/presence";
import { receiptTold } from "@/lib/receipts";
import { hearReminder, loadReminders } from "@/lib/reminders";
import { doubtSearches, hearSearch } from "@/lib/search/saved-searches";
import { changeMe, myId, noteDisabled } from "@/lib/session";
import { notePace } from "@/lib/slow-mode";
import { forgetSaved, noteSaved } from "@/lib/saved";
import { threadsNotice, threadsSynced } from "@/lib/threads";
import { useConnection } from "@/realtime/chat";
import type { Listener } from "@/realtime/chat-client";
import { batchArrived, roomsArrived } from "./arrivals";
import { parseRoute } from "./routes";

/** One batch for each room, in the order in which they came. */
function merge(batches: readonly EventBatch[]): EventBatch[] {
  const rooms = new Map<string, EventBatch>();
  for (const batch of batches) {
    const before = rooms.get(batch.room);
    const to = Math.max(before?.to ?? 0, batch.to);
    rooms.set(batch.room, before ? { ...before, to, events: [...before.events, ...batch.events] } : batch);
  }
  return [...rooms.values()];
}

const pushes = new FrameQueue<EventBatch>((batches) => {
  for (const batch of merge(batches)) {
    roomEvents(batch);
    batchArrived(batch);
    noteMembers(batch);
    notePace(batch, myId());
    timelineEvents(batch);
    openThreads()?.events(batch);
    excerptEvents(batch);
    forgetShown(batch.room);
    stoppedTyping(batch.room, new Set(batch.events.map(({ by }) => by)));
  }
});

function openRoom() {
  const route = parseRoute(location.pathname);
  return route.page === "room" ? route.room : undefined;
}

/** Hands everything the server says to the features whose business it is. */
export const serverEvents: Listener = {
  cursors: timelineCursors,
  synced(answer) {
    changeMe(answer.me);
    rememberPeople([answer.me]);
    forgetSaved();
    void loadHidden().catch(() => undefined);
    void loadReminders();
    doubtSearches();
    void loadOwn().catch(() => undefined);
    roomsSynced(answer.rooms);
    roomsArrived(answer.rooms);
    forgetExcerpts();
    askActivity();
    void import("@/lib/drafts-sync").then(({ syncDrafts }) => syncDrafts()).catch(() => undefined);
    const open = openRoom();
    timelinesSynced(answer, open);
    threadsSynced(answer.unreadThreads);
    openThreads()?.doubt();
    if (open !== undefined) void refreshNotes(open);
    for (const { room } of answer.missed) forgetShown(room);
    drainAll();
  },
  events: (batch) => pushes.push(batch),
  heads(heads) {
    pushes.flush(); // Else a head would look like a hole.
    roomHeads(heads);
    timelineHeads(heads);
  },
  notices(notices) {
    pushes.flush();
    for (const notice of notices) {
      roomNotice(notice);
      threadsNotice(notice);
      if (notice.type === "room.left") {
        dropTimeline(notice.room);
        openThreads()?.drop(notice.room);
        forgetExcerpts(notice.room);
      }
      if (notice.type === "activity") noteActivity(notice.unread, notice.matches);
      if (notice.type === "read" || notice.type === "threads") activityMayBeRead();
      if (notice.type === "account.disabled") noteDisabled(notice);
      if (notice.type === "saved") noteSaved(notice.room, notice.message, notice.saved);
      if (notice.type === "hidden") hearHidden(notice.room, notice.message, notice.hidden, notice.revision);
      if (notice.type === "reminder") {
        hearReminder(notice);
        if (notice.due)
          void import("./reminder-toast").then(({ remind }) => remind(notice.reminder)).catch(() => undefined);
      }
      if (notice.type === "search") hearSearch(notice);
      if (notice.type === "emoji") hearOwn(notice);
      if (notice.type === "draft") hearDraft(notice.draft);
      if (notice.type === "voted") void refreshPoll(notice.room, notice.message);
      if (notice.type === "profile") {
        changeMe(notice.me);
        rememberPeople([notice.me]);
      }
    }
  },
  typing: typingIn,
  receipt: receiptTold,
  presence: rememberPresence,
  status(status, reason) {
    const before = useConnection.getState();
    const stillDown = status !== "online" && before.status !== "online" && before.status !== "idle";
    useConnection.setState({ status, reason, since: stillDown ? before.since : Date.now() });
    if (status !== "online") replaceOutbox(interrupted);
  },
};
