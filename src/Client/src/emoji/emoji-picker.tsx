import { useEffect, useMemo, useRef, useState } from "react";
import { t } from "@/i18n/t";
import { Button } from "@/ui/button";
import { Loading } from "@/ui/skeleton";
import type { Emoji } from "./emoji-data";
import { EmojiGrid } from "./emoji-grid";
import styles from "./emoji-picker.module.css";
import { findEmoji } from "./find-emoji";
import { noteChosen, useHabits, usual } from "./habits";
import { ToneChoice } from "./tone-choice";
import { NoOwn } from "./no-own";
import { needEmoji, ownGroup, useAllEmoji } from "./use-emoji";

/** The groups of Unicode that are offered, each with the emoji on its tab. */
const groups = [
  ["usual", "🕘"],
  ["own", "✨"],
  [0, "😀"],
  [1, "👋"],
  [3, "🐻"],
  [4, "🍎"],
  [5, "🚗"],
  [6, "⚽"],
  [7, "💡"],
  [8, "❤️"],
  [9, "🏁"],
] as const;

type Group = (typeof groups)[number][0];

interface Props {
  /** Given the emoji as it is to be written, in the preferred tone. */
  onPick: (emoji: string) => void;
}

/** Finds an emoji by its name or in its group. Remembers what was chosen. */
export function EmojiPicker({ onPick }: Props) {
  const all = useAllEmoji();
  const { tone, chosen } = useHabits();
  const [words, setWords] = useState("");
  const [group, setGroup] = useState<Group>(chosen.length > 0 ? "usual" : 0);
  const search = useRef<HTMLInputElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const lately = useMemo(() => usual(chosen, 40), [chosen]);
  const shown = useMemo(() => {
    if (words.trim()) return findEmoji(all, words, lately, 80);
    if (group !== "usual") return all.filter((each) => each.group === (group === "own" ? ownGroup : group));
    const known = new Map(all.map((each) => [each.emoji, each]));
    return lately.flatMap((emoji) => known.get(emoji) ?? []);
  }, [all, words, group, lately]);

  function pick(emoji: string, { emoji: plain }: Emoji) {
    noteChosen(plain);
    onPick(emoji);
  }

  const first = () => panel.current?.querySelector<HTMLButtonElement>("[role=gridcell]");
  return (
    <div ref={panel} className={styles.picker}>
      <div className={styles.top}>
        <input
          ref={search}
          type="search"
          className={styles.search}
          placeholder={t("emoji.search")}
          aria-label={t("emoji.search")}
          value={words}
          autoComplete="off"
          onChange={({ target }) => setWords(target.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === "ArrowDown") first()?.focus();
            else if (event.key === "Enter") first()?.click();
            else return;
            event.preventDefault();
          }}
        />
        <ToneChoice />
      </div>
      <div className={styles.tabs} role="tablist" aria-label={t("emoji.groups")}>
        {groups.map(([each, sign]) => (
          <button
            key={each}
            type="button"
            role="tab"
            className={styles.tab}
            aria-selected={!words.trim() && each === group}
            aria-label={t(`emoji.group.${each}`)}
            data-tip={t(`emoji.group.${each}`)}
            onClick={() => {
              setWords("");
              setGroup(each);
            }}
          >
            {sign}
          </button>
        ))}
      </div>
      <div className={styles.found}>
        {all.every(({ group: each }) => each === ownGroup) && group !== "own" ? (
          <NotYet />
        ) : shown.length > 0 ? (
          <EmojiGrid
            label={t(words.trim() ? "emoji.found" : `emoji.group.${group}`)}
            emoji={shown}
            tone={tone}
            onPick={pick}
            onLeave={() => search.current?.focus()}
          />
        ) : group === "own" && !words.trim() ? (
          <NoOwn />
        ) : (
          <p className={styles.none} role="status">
            {words.trim() ? t("emoji.none", { words: words.trim() }) : t("emoji.noneYet")}
          </p>
        )}
      </div>
    </div>
  );
}

function NotYet() {
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!failed) needEmoji().catch(() => setFailed(true));
  }, [failed]);
  if (!failed) return <Loading rows={4} look="line" />;
  return (
    <div className={styles.none} role="alert">
      <p>{t("emoji.offline")}</p>
      <Button onClick={() => setFailed(false)}>{t("app.retry")}</Button>
    </div>
  );
}
