import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useId, useState } from "react";
import type { KeyboardEvent } from "react";
import type { Person, UserId } from "@/contracts/wire";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { useDebounced } from "@/lib/use-debounced";
import { peopleSearch } from "./conversations-queries";
import styles from "./people-picker.module.css";
import { PickerChoice } from "./picker-choice";

interface Props {
  label: string;
  chosen: readonly Person[];
  onChosen: (people: Person[]) => void;
  /** Who is not offered: oneself, and who is in it already. */
  without: readonly UserId[];
  most: number;
}

/** Finds people by name and collects them as chips. The field keeps the focus; arrows walk the list. */
export function PeoplePicker({ label, chosen, onChosen, without, most }: Props) {
  const id = useId();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const words = useDebounced(text.trim());
  const found = useQuery(peopleSearch(words));
  const taken = new Set([...without, ...chosen.map((person) => person.id)]);
  const offered = (found.data?.items ?? []).filter((person) => !taken.has(person.id));
  const active = offered[Math.min(at, offered.length - 1)];
  const full = chosen.length >= most;

  function add(person: Person | undefined) {
    if (!person || full) return;
    onChosen([...chosen, person]);
    setText("");
    setAt(0);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && offered.length) setAt((at + step + offered.length) % offered.length);
    else if (event.key === "Enter" && text.trim() && words === text.trim()) add(active);
    else if (event.key === "Backspace" && text === "" && chosen.length) onChosen(chosen.slice(0, -1));
    else return;
    event.preventDefault();
  }

  return (
    <div className={styles.picker}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.box}>
        {chosen.map((person) => (
          <span key={person.id} className={styles.chip}>
            <bdi>{person.displayName}</bdi>
            <button
              type="button"
              aria-label={t("conversation.unpick", { name: person.displayName })}
              onClick={() => onChosen(chosen.filter((one) => one !== person))}
            >
              <X size={14} strokeWidth={2} aria-hidden />
            </button>
          </span>
        ))}
        <input
          id={id}
          className={styles.input}
          role="combobox"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={active && `${id}-${active.id}`}
          placeholder={chosen.length ? undefined : t("conversation.find")}
          autoComplete="off"
          dir={text ? "auto" : undefined}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <ul id={`${id}-list`} className={styles.list} role="listbox" aria-label={label} aria-busy={found.isFetching}>
        {!full &&
          offered.map((person) => (
            <PickerChoice
              key={person.id}
              id={`${id}-${person.id}`}
              person={person}
              active={person === active}
              onChoose={() => add(person)}
            />
          ))}
      </ul>
      <p className={styles.note} role="status">
        {full
          ? t("conversation.full", { count: most })
          : found.error
            ? refusalText(codeOf(found.error))
            : found.isSuccess && !found.isPlaceholderData && offered.length === 0
              ? words
                ? t("members.none", { query: words })
                : t("conversation.nobody")
              : ""}
      </p>
    </div>
  );
}
