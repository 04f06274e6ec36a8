import { useQuery } from "@tanstack/react-query";
import { useContext, useMemo } from "react";
import type { Member, Page, RoomId } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { findEmoji } from "@/emoji/find-emoji";
import { inTone, useHabits, usual } from "@/emoji/habits";
import { useAllEmoji } from "@/emoji/use-emoji";
import { isConversationId } from "@/lib/conversation";
import { query, request } from "@/lib/http";
import { rememberPeople, usePeople } from "@/lib/people";
import { useDebounced } from "@/lib/use-debounced";
import { TextWorldContext } from "@/text/text-world";
import { mostRows } from "./suggest";
import type { Suggestion, Trigger } from "./suggest";
import { latelyFirst } from "./suggest-recent";

const matches = (words: string, ...names: string[]) =>
  names.some(
    (name) =>
      name
        .toLowerCase()
        .split(/[\s._-]+/)
        .some((part) => part.startsWith(words)) || name.toLowerCase().startsWith(words),
  );

/** At most eight rows for what is being named. */
export function useSuggestions(trigger: Trigger, room: RoomId): readonly Suggestion[] {
  const words = trigger.words.toLowerCase();
  const everybody = useEverybodyRows(words, room);
  const people = [...everybody, ...usePeopleRows(trigger.kind === "person", words, room)].slice(0, mostRows);
  const rooms = useRoomRows(words);
  const emoji = useEmojiRows(words);
  return { person: people, room: rooms, emoji }[trigger.kind];
}

/** Only for whoever may call them. */
function useEverybodyRows(words: string, room: RoomId): readonly Suggestion[] {
  const { mayCallAll } = useContext(TextWorldContext);
  if (words === "" || !mayCallAll(room)) return [];
  return (["all", "here"] as const)
    .filter((name) => name.startsWith(words))
    .map((name) => ({
      key: `@${name}`,
      kind: "everybody",
      text: `@${name} `,
      label: t(`mention.${name}`),
      detail: `@${name}`,
    }));
}

function usePeopleRows(wanted: boolean, words: string, room: RoomId): readonly Suggestion[] {
  const asked = useDebounced(words);
  const known = usePeople();
  const found = useQuery({
    queryKey: ["rooms", room, "members", "named", asked],
    queryFn: async () => {
      const page = await request<Page<Member>>("GET", `/rooms/${room}/members${query({ q: asked, limit: 20 })}`);
      rememberPeople(page.items);
      return page;
    },
    enabled: wanted && !isConversationId(room),
    placeholderData: (before) => before,
  });
  const items = found.data?.items;
  return useMemo(() => {
    const all = items ?? (isConversationId(room) ? Object.values(known) : []);
    const rows = all
      .filter(({ name, displayName }) => matches(words, name, displayName))
      .map(({ id, name, displayName }): Suggestion => ({
        key: id,
        kind: "person",
        text: `@${name} `,
        label: displayName,
        detail: `@${name}`,
      }));
    return latelyFirst(rows).slice(0, mostRows);
  }, [items, known, room, words]);
}

function useRoomRows(words: string): readonly Suggestion[] {
  const { roomNames } = useContext(TextWorldContext);
  return useMemo(() => {
    const rows = roomNames()
      .filter((name) => /^[\p{L}\p{N}]+(?:[._-][\p{L}\p{N}]+)*$/u.test(name) && matches(words, name))
      .map((name): Suggestion => ({ key: `#${name}`, kind: "room", text: `#${name} `, label: name, detail: "" }));
    return latelyFirst(rows).slice(0, mostRows);
  }, [roomNames, words]);
}

function useEmojiRows(words: string): readonly Suggestion[] {
  const all = useAllEmoji();
  const { tone, chosen } = useHabits();
  return useMemo(
    () =>
      findEmoji(all, words, usual(chosen, 40), mostRows).map((each): Suggestion => ({
        key: each.emoji,
        kind: "emoji",
        text: `${inTone(each, tone)} `,
        label: each.name,
        detail: `:${each.shorts.find((short) => short.includes(words)) ?? each.shorts[0] ?? ""}:`,
      })),
    [all, words, tone, chosen],
  );
}
