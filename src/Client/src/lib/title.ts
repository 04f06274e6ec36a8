import { useEffect } from "react";
import type { Person, RoomView, UserId } from "@/contracts/wire";
import { currentLocale } from "@/i18n/locale";
import { t } from "@/i18n/t";
import { isNotes, othersOf } from "./conversation";
import { needPeople, usePeople } from "./people";
import { myId } from "./session";

type Called = Pick<RoomView, "kind" | "name" | "people">;

const named = 4;

function namesOf(ids: readonly UserId[], people: Readonly<Record<UserId, Person>>): string {
  const names = ids.slice(0, named).map((id) => people[id]?.displayName ?? t("timeline.someone"));
  const more = ids.length > named ? [t("conversation.more", { count: ids.length - named })] : [];
  return new Intl.ListFormat(currentLocale(), { style: "short", type: "unit" }).format([...names, ...more]);
}

/** How a room or conversation is called: its name, or those of the people in it. */
export function callName(room: Called, me: UserId, people: Readonly<Record<UserId, Person>>): string {
  if (room.kind === "room" || room.name) return room.name;
  if (isNotes(room, me)) return t("conversation.notes");
  const others = othersOf(room, me);
  return others.length ? namesOf(others, people) : t("conversation.alone");
}

/** As it stands in sentences: rooms with their sign. */
export const titleOf = (room: Called, me: UserId, people: Readonly<Record<UserId, Person>>) =>
  (room.kind === "room" ? "#" : "") + callName(room, me, people);

function useNames(room: Called | undefined, name: typeof callName): string {
  const title = usePeople((people) => (room ? name(room, myId(), people) : ""));
  const people = room?.people;
  useEffect(() => {
    if (people) needPeople(people.slice(0, named + 1));
  }, [people]);
  return title;
}

export const useCallName = (room: Called | undefined) => useNames(room, callName);
export const useTitle = (room: Called | undefined) => useNames(room, titleOf);
