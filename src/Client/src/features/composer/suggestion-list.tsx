import { Hash, Megaphone } from "lucide-react";
import { useEffect, useEffectEvent, useImperativeHandle, useState } from "react";
import type { Ref } from "react";
import type { RoomId } from "@/contracts/wire";
import { EmojiSign } from "@/emoji/emoji-sign";
import { noteChosen } from "@/emoji/habits";
import { t } from "@/i18n/t";
import "@/i18n/en-mention";
import { Avatar } from "@/ui/avatar";
import { classes } from "@/ui/classes";
import type { Suggestion, Trigger } from "./suggest";
import { noteNamed } from "./suggest-recent";
import styles from "./suggestions.module.css";
import { useSuggestions } from "./use-suggestions";

export interface SuggestionHandle {
  /** True: the key was for the list. */
  key(key: string): boolean;
}

interface Props {
  ref?: Ref<SuggestionHandle>;
  id: string;
  trigger: Trigger;
  room: RoomId;
  onChoose: (suggestion: Suggestion) => void;
  /** The id of the row that is active, for the field; undefined when there is none. */
  onActive: (id: string | undefined) => void;
}

/** What may be meant. The field keeps the focus; the row that Enter takes is marked. */
export function SuggestionList({ ref, id, trigger, room, onChoose, onActive }: Props) {
  const rows = useSuggestions(trigger, room);
  const [at, setAt] = useState(0);
  const place = Math.min(at, rows.length - 1);
  const active = rows[place];
  const tell = useEffectEvent(onActive);

  useEffect(() => setAt(0), [trigger.words, trigger.kind]); // eslint-disable-line react-hooks/set-state-in-effect -- Another word is another list.
  useEffect(() => tell(place >= 0 ? `${id}-${place}` : undefined), [id, place]);
  useEffect(() => () => tell(undefined), []);

  function choose(suggestion: Suggestion) {
    if (suggestion.kind === "emoji") noteChosen(suggestion.key);
    else noteNamed(suggestion.key);
    onChoose(suggestion);
  }

  useImperativeHandle(ref, () => ({
    key: (key) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[key];
      if (rows.length === 0 || !active) return false;
      if (step !== undefined) setAt((place + step + rows.length) % rows.length);
      else if (key === "Enter" || key === "Tab") choose(active);
      else return false;
      return true;
    },
  }));

  if (rows.length === 0) return null;
  const label = t(`suggest.${trigger.kind === "person" ? "people" : trigger.kind === "room" ? "rooms" : "emoji"}`);
  return (
    <div className={styles.popup}>
      <ul id={id} role="listbox" aria-label={label} className={styles.list}>
        {rows.map((row, index) => (
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- The field has the focus and takes the keys.
          <li
            key={row.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === place}
            className={classes(styles.row, index === place && styles.active)}
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => setAt(index)}
            onClick={() => choose(row)}
          >
            <Sign row={row} />
            <bdi className={styles.label}>{row.label}</bdi>
            <span className={styles.detail} dir="ltr">
              {row.detail}
            </span>
          </li>
        ))}
      </ul>
      <p className="visually-hidden" role="status">
        {t("suggest.count", { count: rows.length })}
      </p>
    </div>
  );
}

function Sign({ row }: { row: Suggestion }) {
  if (row.kind === "person") return <Avatar id={row.key} name={row.label} small />;
  if (row.kind === "everybody") return <Megaphone size={16} strokeWidth={1.75} aria-hidden />;
  if (row.kind === "room") return <Hash size={16} strokeWidth={1.75} aria-hidden />;
  return (
    <span className={styles.emoji} aria-hidden>
      <EmojiSign emoji={row.text.trim()} />
    </span>
  );
}
