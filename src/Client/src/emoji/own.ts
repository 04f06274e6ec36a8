import { create } from "zustand";
import type { EmojiCreators, EmojiListView, EmojiView, Notice, ServerRole } from "@/contracts/wire";
import { request } from "@/lib/http";

interface Own {
  /** Of the list; undefined before it came. */
  revision: number | undefined;
  creators: EmojiCreators;
  byName: ReadonlyMap<string, EmojiView>;
}

const nothing: Own = { revision: undefined, creators: "members", byName: new Map() };

/** The emoji that people gave to this server. */
export const useOwn = create<Own>(() => nothing);

export const forgetOwn = () => useOwn.setState(nothing);

const written = /^:([a-z\d_+-]{2,32}):$/;

/** The name in `:name:`; empty for an emoji of Unicode. */
export const nameIn = (emoji: string): string => written.exec(emoji)?.[1] ?? "";

export const useOwnEmoji = (name: string): EmojiView | undefined => useOwn(({ byName }) => byName.get(name));

/** Whether it can be written now: those of the server may be gone. */
export const isThere = ({ byName }: Pick<Own, "byName">, emoji: string): boolean =>
  nameIn(emoji) === "" || byName.has(nameIn(emoji));

export const pictureOf = ({ name, picture }: EmojiView) => `/api/v1/emoji/${encodeURIComponent(name)}/${picture}`;

const ranks = { guest: 0, member: 1, moderator: 2, administrator: 3 } as const satisfies Record<ServerRole, number>;
const needed = { members: 1, moderators: 2, administrators: 3 } as const satisfies Record<EmojiCreators, number>;

/** Whether somebody may add some; the server decides, this only spares a no. */
export const mayAdd = (role: ServerRole | undefined, creators: EmojiCreators) =>
  role !== undefined && ranks[role] >= needed[creators];

const byNames = (all: readonly EmojiView[]) => new Map(all.map((each) => [each.name, each]));

let loading: Promise<void> | undefined;
let doubted = false;

async function load(): Promise<void> {
  for (let again = true; again; again = doubted) {
    doubted = false;
    const { revision, creators, emoji } = await request<EmojiListView>("GET", "/emoji");
    const known = useOwn.getState().revision;
    if (known === undefined || revision >= known) useOwn.setState({ revision, creators, byName: byNames(emoji) });
  }
}

/** Asks for all of them; after a lost connection they may be others. The browser keeps the list, and is told when it is the same. */
export const loadOwn = (): Promise<void> => (loading ??= load().finally(() => (loading = undefined)));

/** Asks again also when it is being asked for: what comes may be of before. */
export function refreshOwn(): Promise<void> {
  doubted = true;
  return loadOwn();
}

/** One more, or one less. Who missed a change before asks anew. */
export function hearOwn({ revision, added, removed }: Extract<Notice, { type: "emoji" }>): void {
  const known = useOwn.getState().revision;
  if (known !== undefined && revision <= known) return;
  if (known === undefined || revision > known + 1) {
    void refreshOwn().catch(() => undefined);
    return;
  }
  useOwn.setState(({ byName }) => {
    const all = [...byName.values()].filter(({ name }) => name !== removed && name !== added?.name);
    if (added) all.push(added);
    return { revision, byName: byNames(all.toSorted((one, two) => (one.name < two.name ? -1 : 1))) };
  });
}
