import type { PresenceState } from "@/contracts/wire";
import styles from "./avatar.module.css";
import { classes } from "./classes";

interface Props {
  id: string;
  name: string | undefined;
  small?: boolean;
  large?: boolean;
  presence?: PresenceState | undefined;
}

function hueOf(id: string): number {
  let hash = 7;
  for (const char of id) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0;
  return (hash % 24) * 15;
}

const segments = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const initial = (word: string | undefined) => (word ? ([...segments.segment(word)][0]?.segment ?? "") : "");

function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/[\s._-]+/u)
    .filter(Boolean);
  const last = words.length > 1 ? words.at(-1) : undefined;
  return (initial(words[0]) + initial(last)).toLocaleUpperCase();
}

/** Decoration: the name always stands beside it. */
export function Avatar({ id, name, small = false, large = false, presence }: Props) {
  const look = small ? styles.small : large && styles.large;
  return (
    <span className={classes(styles.avatar, look)} style={{ "--hue": hueOf(id) }} aria-hidden>
      <span className={styles.face}>{name === undefined ? "" : initialsOf(name)}</span>
      {presence && <span className={classes(styles.dot, presence !== "offline" && styles[presence])} />}
    </span>
  );
}
