import { useId, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { t } from "@/i18n/t";
import { Chip } from "./chip";
import { classes } from "./classes";
import styles from "./chip-picker.module.css";
import field from "./field-box.module.css";
import { PickerChoice } from "./picker-choice";

interface Props<T extends { id: string }> {
  label: string;
  optional?: string;
  placeholder: string;
  text: string;
  onText: (text: string) => void;
  chosen: readonly T[];
  onChosen: (things: T[]) => void;
  /** What was found and can be chosen. */
  offered: readonly T[];
  /** What was found is for what was typed. */
  current: boolean;
  busy?: boolean;
  most: number;
  /** Said when no more can be chosen. */
  full: string;
  /** Said under the list: nothing was found, or what went wrong. */
  note: string;
  short?: boolean;
  nameOf: (thing: T) => string;
  render: (thing: T) => ReactNode;
}

/** Finds things by name and collects them as chips. The field keeps the focus; arrows walk the list. */
export function ChipPicker<T extends { id: string }>(props: Props<T>) {
  const { label, optional, text, onText, chosen, onChosen, offered, most, nameOf } = props;
  const id = useId();
  const [at, setAt] = useState(0);
  const active = offered[Math.min(at, offered.length - 1)];
  const full = chosen.length >= most;

  function write(next: string) {
    onText(next);
    setAt(0);
  }

  function add(thing: T | undefined) {
    if (!thing || full) return;
    onChosen([...chosen, thing]);
    write("");
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && offered.length) setAt((at + step + offered.length) % offered.length);
    else if (event.key === "Enter" && text.trim() && props.current) add(active);
    else if (event.key === "Backspace" && text === "" && chosen.length) onChosen(chosen.slice(0, -1));
    else return;
    event.preventDefault();
  }

  return (
    <div className={styles.picker}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {optional !== undefined && <span className={styles.optional}>{optional}</span>}
      </label>
      <div className={classes(field.box, styles.box)}>
        {chosen.map((thing) => (
          <Chip
            key={thing.id}
            name={nameOf(thing)}
            removeLabel={t("conversation.unpick", { name: nameOf(thing) })}
            onRemove={() => onChosen(chosen.filter((one) => one !== thing))}
          />
        ))}
        <input
          id={id}
          className={classes(field.input, styles.input)}
          role="combobox"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={active && `${id}-${active.id}`}
          placeholder={chosen.length ? undefined : props.placeholder}
          autoComplete="off"
          dir={text ? "auto" : undefined}
          value={text}
          onChange={({ target }) => write(target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <ul
        id={`${id}-list`}
        className={classes(styles.list, props.short && styles.short)}
        role="listbox"
        aria-label={label}
        aria-busy={props.busy}
      >
        {!full &&
          offered.map((thing) => (
            <PickerChoice key={thing.id} id={`${id}-${thing.id}`} active={thing === active} onChoose={() => add(thing)}>
              {props.render(thing)}
            </PickerChoice>
          ))}
      </ul>
      <p className={styles.note} role="status">
        {full ? props.full : props.note}
      </p>
    </div>
  );
}
