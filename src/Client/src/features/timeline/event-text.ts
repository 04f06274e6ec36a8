import type { ReactNode } from "react";
import type { RoomEvent, UserId } from "@/contracts/wire";
import { rich, t } from "@/i18n/t";

/** One event of a room as a sentence; `person` renders a name. */
export function eventText(event: RoomEvent, person: (id: UserId) => ReactNode): ReactNode {
  const by = person(event.by);
  switch (event.type) {
    case "room.created":
    case "member.joined":
    case "member.left":
      return rich(`event.${event.type}`, { by });
    case "room.renamed":
      return rich("event.room.renamed", { by, name: event.name });
    case "room.topic-changed":
      return event.topic
        ? rich("event.room.topic-changed", { by, topic: event.topic })
        : rich("event.room.topic-cleared", { by });
    case "member.removed":
      return rich("event.member.removed", { by, user: person(event.user) });
    case "member.role-changed":
      return rich(`event.member.role-changed.${event.role}`, { by, user: person(event.user) });
    default:
      return "";
  }
}

/** A run of people who joined, as one sentence; undefined when the run is anything else. */
export function joinedText(events: readonly RoomEvent[], person: (id: UserId) => ReactNode): ReactNode {
  const [first, second, ...rest] = events;
  if (!first || !second || [second, ...rest].some(({ type }) => type !== "member.joined")) return undefined;
  if (first.type === "room.created") return createdText(first.by, [second, ...rest], person);
  if (first.type !== "member.joined") return undefined;
  const names = [person(first.by), ", ", person(second.by)];
  if (events.length === 2) return rich("event.member.joined.two", { names });
  const count = events.length - 2;
  return rich("event.member.joined.many", { names, count });
}

/** Without what goes without saying: whoever creates a room also joins it. */
export function worthTelling(events: readonly RoomEvent[]): readonly RoomEvent[] {
  const [first, second] = events;
  const isObvious = first?.type === "room.created" && second?.type === "member.joined" && first.by === second.by;
  return isObvious ? events.toSpliced(1, 1) : events;
}

function createdText(by: UserId, joined: readonly RoomEvent[], person: (id: UserId) => ReactNode): ReactNode {
  const count = joined.filter((event) => event.by !== by).length;
  if (count === 0) return rich("event.room.created", { by: person(by) });
  return rich("event.room.created.joined", { by: person(by), count });
}

export const eventsLabel = (count: number) => t("timeline.events", { count });
