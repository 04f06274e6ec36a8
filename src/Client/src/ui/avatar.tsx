import { useState } from "react";
import type { PresenceState } from "@/contracts/wire";
import { usePicture } from "@/lib/people";
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

/** Over the generated one, once it is there; what cannot be loaded leaves that. */
function Photo({ id, picture, onShown }: { id: string; picture: string; onShown: () => void }) {
  return (
    <img
      className={styles.photo}
      src={`/api/v1/pictures/${id}/${picture}`}
      alt=""
      loading="lazy"
      decoding="async"
      draggable={false}
      onLoad={onShown}
    />
  );
}

/** Decoration: the name always stands beside it. */
export function Avatar({ id, name, small = false, large = false, presence }: Props) {
  const picture = usePicture(id);
  const [shown, setShown] = useState<string>();
  const bare = picture !== undefined && shown === picture;
  const look = small ? styles.small : large && styles.large;
  return (
    <span className={classes(styles.avatar, look)} style={{ "--hue": hueOf(id) }} aria-hidden>
      <span className={classes(styles.face, bare && styles.bare)}>
        {name === undefined || bare ? "" : initialsOf(name)}
        {picture !== undefined && <Photo key={picture} id={id} picture={picture} onShown={() => setShown(picture)} />}
      </span>
      {presence && <span className={classes(styles.dot, presence !== "offline" && styles[presence])} />}
    </span>
  );
}
