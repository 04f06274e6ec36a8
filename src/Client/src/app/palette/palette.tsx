import { useEffect, useState } from "react";
import type { KeyboardEvent } from "react";
import { t } from "@/i18n/t";
import { keysOf, pressed } from "@/lib/shortcuts";
import { useAddress } from "@/lib/router";
import { Dialog } from "@/ui/dialog";
import { closeOverlay } from "@/app/overlay";
import { recents } from "@/app/recent";
import { parseRoute } from "@/app/routes";
import { readWanted } from "./choice";
import type { Choice, Wanted } from "./choice";
import { useChoices } from "./choices";
import { takeTyped } from "./typed-ahead";
import styles from "./palette.module.css";

const nothing: Record<
  Exclude<Wanted["kind"], "messages">,
  "palette.noRoom" | "palette.noPerson" | "palette.noCommand"
> = {
  all: "palette.noRoom",
  rooms: "palette.noRoom",
  people: "palette.noPerson",
  commands: "palette.noCommand",
};

/** Goes anywhere and does anything by a few letters. */
export function Palette() {
  const [text, setText] = useState("");
  const [entered, setEntered] = useState(false);
  const [at, setAt] = useState(0);
  const [recent] = useState(recents);
  const route = parseRoute(useAddress());
  const wanted = readWanted(text, recent);
  const choices = useChoices(wanted, route.page === "room" ? route.room : undefined);
  const active = choices[Math.min(at, choices.length - 1)];

  function choose(choice: Choice | undefined) {
    if (!choice) return;
    closeOverlay();
    choice.run();
  }

  // Not before the keys come here: one between would go to where one was.
  function onFocus() {
    const ahead = takeTyped();
    if (ahead.text === "") return;
    setText(ahead.text);
    setEntered(ahead.entered);
  }

  useEffect(() => {
    if (entered) choose(active);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- What was asked for before it was there is done once, when it is.
  }, [entered]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((at + step + choices.length) % choices.length);
    else if (event.key === "Enter") choose(active);
    else if (pressed("jump", event.nativeEvent)) closeOverlay();
    else return;
    event.preventDefault();
  }

  return (
    <Dialog title={t("jump.title")} bare wide onClose={closeOverlay}>
      <input
        className={styles.input}
        role="combobox"
        aria-expanded
        aria-controls="jump-list"
        aria-activedescendant={active && `jump-${active.id}`}
        aria-label={t("jump.placeholder")}
        aria-describedby="jump-hint"
        placeholder={t("sidebar.jump")}
        dir={text ? "auto" : undefined}
        value={text}
        onFocus={onFocus}
        onChange={({ target }) => {
          setText(target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul className={styles.list} id="jump-list" role="listbox" aria-label={t("jump.title")}>
        {choices.map((choice) => (
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- The keys are handled at the field, which keeps the focus.
          <li
            key={choice.id}
            id={`jump-${choice.id}`}
            role="option"
            aria-selected={choice === active}
            className={styles.choice}
            ref={(element) => {
              if (choice === active) element?.scrollIntoView({ block: "nearest" });
            }}
            onClick={() => choose(choice)}
          >
            <choice.icon size={16} strokeWidth={1.75} aria-hidden />
            <span className={styles.name} dir="auto">
              {choice.name}
            </span>
            {choice.note !== undefined && (
              <span className={styles.note} dir="auto">
                {choice.note}
              </span>
            )}
            {choice.keys && <kbd className={styles.keys}>{keysOf(choice.keys)}</kbd>}
          </li>
        ))}
      </ul>
      {choices.length === 0 && wanted.kind !== "messages" && (
        <p className={styles.none} role="status">
          {t(nothing[wanted.kind])}
        </p>
      )}
      <p className={styles.hint} id="jump-hint">
        {t("jump.hint")}
      </p>
    </Dialog>
  );
}
