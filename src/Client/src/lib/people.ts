import { useEffect } from "react";
import { create } from "zustand";
import { useShallow } from "zustand/shallow";
import type { Person, UserId } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { request } from "./http";

/** Everybody whose name was needed so far. Names are asked for in batches of up to 100. */
export const usePeople = create<Record<UserId, Person>>(() => ({}));

export function rememberPeople(people: readonly Person[]): void {
  const known = usePeople.getState();
  const fresh = people.filter(
    ({ id, displayName, picture }) => known[id]?.displayName !== displayName || known[id].picture !== picture,
  );
  if (fresh.length) usePeople.setState(Object.fromEntries(fresh.map((person) => [person.id, person])));
}

const asked = new Set<UserId>();
let wanted: UserId[] = [];

async function load(ids: UserId[]): Promise<void> {
  try {
    rememberPeople(await request<Person[]>("GET", `/users?ids=${ids.join(",")}`));
  } catch {
    for (const id of ids) asked.delete(id); // The next row that needs the name asks again.
  }
}

/** Asks again for people whose names may be others now. */
export function refreshPeople(ids: readonly UserId[]): void {
  const known = ids.filter((id) => usePeople.getState()[id]);
  for (let from = 0; from < known.length; from += 100) void load(known.slice(from, from + 100));
}

function flush(): void {
  const ids = wanted;
  wanted = [];
  for (let from = 0; from < ids.length; from += 100) void load(ids.slice(from, from + 100));
}

export function needPeople(ids: readonly UserId[]): void {
  for (const id of ids) {
    if (!id || asked.has(id) || usePeople.getState()[id]) continue;
    asked.add(id);
    if (wanted.push(id) === 1) setTimeout(flush, 10);
  }
}

export const nameOf = (id: UserId) => usePeople.getState()[id]?.displayName ?? t("timeline.someone");

/** The person; undefined until they are known. */
export function usePerson(id: UserId): Person | undefined {
  const person = usePeople((people) => people[id]);
  const known = person !== undefined;
  useEffect(() => {
    if (!known) needPeople([id]);
  }, [id, known]);
  return person;
}

/** The person's picture; undefined for none, or until it is known. Asks nobody. */
export const usePicture = (id: UserId): string | undefined => usePeople((people) => people[id]?.picture);

/** The person's display name; undefined until it is known. */
export const useName = (id: UserId): string | undefined => usePerson(id)?.displayName;

const named = new WeakMap<Readonly<Record<UserId, Person>>, Map<string, Person>>();

/** Somebody who is known here, by the name of their account. */
export function personNamed(people: Readonly<Record<UserId, Person>>, name: string): Person | undefined {
  let byName = named.get(people);
  if (!byName) {
    byName = new Map(Object.values(people).map((person) => [person.name.toLowerCase(), person]));
    named.set(people, byName);
  }
  return byName.get(name.toLowerCase());
}

/** The same for several, in their order. */
export function useNames(ids: readonly UserId[]): (string | undefined)[] {
  const all = ids.join(",");
  useEffect(() => needPeople(all.split(",")), [all]);
  return usePeople(useShallow((people) => ids.map((id) => people[id]?.displayName)));
}
