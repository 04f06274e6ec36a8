import type { ReactNode } from "react";
import type { RoomEvent, RoomId, UserId } from "@/contracts/wire";
import { spanText } from "@/i18n/span";
import { rich, t } from "@/i18n/t";
import { isConversationId } from "@/lib/conversation";

/** One event of a room as a sentence; `person` renders a name. */
export function eventText(event: RoomEvent, person: (id: UserId) => ReactNode, room: RoomId): ReactNode {
  const by = person(event.by);
  switch (event.type) {
    case "room.created":
    case "conversation.created":
    case "member.left":
      return rich(`event.${event.type}`, { by });
    case "member.joined":
      return event.addedBy === undefined
        ? rich("event.member.joined", { by })
        : rich("event.conversation.added", { by: person(event.addedBy), user: by });
    case "room.renamed":
      return isConversationId(room) ? groupNamed(event.name, by) : rich("event.room.renamed", { by, name: event.name });
    case "room.topic-changed":
      return event.topic
        ? rich("event.room.topic-changed", { by, topic: event.topic })
        : rich("event.room.topic-cleared", { by });
    case "room.policy-changed":
      return event.slowMode === undefined
        ? rich("event.room.policy-changed", { by })
        : event.slowMode === 0
          ? rich("event.room.unslow", { by })
          : rich("event.room.slow", { by, time: spanText(event.slowMode) });
    case "room.archived":
    case "room.unarchived":
      return rich(`event.${event.type}`, { by });
    case "member.removed":
    case "member.muted":
      return withReason(rich(keptOut(event), { by, user: person(event.user) }), event.reason);
    case "member.unbanned":
    case "member.unmuted":
      return rich(`event.${event.type}`, { by, user: person(event.user) });
    case "member.role-changed":
      if (event.byRole) return rich("event.room.handed-over", { by, user: person(event.user) });
      return rich(`event.member.role-changed.${event.role}`, { by, user: person(event.user) });
    default:
      return "";
  }
}

const groupNamed = (name: string, by: ReactNode) =>
  name ? rich("event.conversation.named", { by, name }) : rich("event.conversation.unnamed", { by });

type KeptOut = Extract<RoomEvent, { type: "member.removed" | "member.muted" }>;

const keptOut = (event: KeptOut) =>
  event.type === "member.removed" && event.banned ? "event.member.banned" : (`event.${event.type}` as const);

const withReason = (text: ReactNode[], reason: string | undefined) =>
  reason ? [...text, rich("event.reason", { reason })] : text;

/** Without what goes without saying: whoever creates a room also joins it. */
export function worthTelling(events: readonly RoomEvent[]): readonly RoomEvent[] {
  const [first, second] = events;
  const isObvious = first?.type === "room.created" && second?.type === "member.joined" && first.by === second.by;
  return isObvious ? events.toSpliced(1, 1) : events;
}

const joinedAlone = (event: RoomEvent) => event.type === "member.joined" && event.addedBy === undefined;

/** A run of people who joined, perhaps a new room, as one sentence; undefined when the run is anything else. */
export function joinedText(events: readonly RoomEvent[], person: (id: UserId) => ReactNode): ReactNode {
  const [first, second, ...rest] = events;
  if (!first || !second || [second, ...rest].some((event) => !joinedAlone(event))) return undefined;
  const count = rest.length;
  if (first.type === "room.created") {
    return rich("event.room.created.joined", { by: person(first.by), count: count + 1 });
  }
  if (!joinedAlone(first)) return undefined;
  const names = [person(first.by), ", ", person(second.by)];
  return count === 0 ? rich("event.member.joined.two", { names }) : rich("event.member.joined.many", { names, count });
}

export const eventsLabel = (count: number) => t("timeline.events", { count });
