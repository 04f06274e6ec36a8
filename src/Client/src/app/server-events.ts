import { rememberMembersPresence } from "@/features/members/presence-store";
import { roomEvents, roomHeads, roomNotice, roomsSynced } from "@/features/rooms/rooms-store";
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
import { stoppedTyping, typingIn } from "@/features/typing/typing-store";
import { rememberPeople } from "@/lib/people";
import { changeMe } from "@/lib/session";
import { useConnection } from "@/realtime/chat";
import type { Listener } from "@/realtime/chat-client";
import { parseRoute } from "./routes";

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
    roomsSynced(answer.rooms);
    timelinesSynced(answer, openRoom());
    for (const { room } of answer.missed) forgetShown(room);
    drainAll();
  },
  events(batch) {
    roomEvents(batch);
    timelineEvents(batch);
    forgetShown(batch.room);
    stoppedTyping(batch.room, new Set(batch.events.map(({ by }) => by)));
  },
  heads(heads) {
    roomHeads(heads);
    timelineHeads(heads);
  },
  notices(notices) {
    for (const notice of notices) {
      roomNotice(notice);
      if (notice.type === "room.left") dropTimeline(notice.room);
      if (notice.type === "profile") {
        changeMe(notice.me);
        rememberPeople([notice.me]);
      }
    }
  },
  typing: typingIn,
  presence: rememberMembersPresence,
  status(status, reason) {
    const before = useConnection.getState();
    const stillDown = status !== "online" && before.status !== "online" && before.status !== "idle";
    useConnection.setState({ status, reason, since: stillDown ? before.since : Date.now() });
    if (status !== "online") replaceOutbox(interrupted);
  },
};
