import { Compass, Hash, Keyboard, Lock, Plus } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { useState } from "react";
import type { KeyboardEvent } from "react";
import { unreadOf } from "@/features/rooms/rooms";
import { useSortedRooms } from "@/features/rooms/rooms-store";
import { t } from "@/i18n/t";
import { navigate, roomPath } from "@/lib/router";
import { Dialog } from "@/ui/dialog";
import styles from "./jump-dialog.module.css";
import { matchScore } from "./match";
import { closeOverlay, openOverlay } from "./overlay";

interface Choice {
  id: string;
  icon: LucideIcon;
  name: string;
  note?: string;
  run: () => void;
}

function useChoices(text: string): Choice[] {
  const rooms = useSortedRooms();
  const found = rooms
    .map((room) => ({ room, score: matchScore(room.name, text) + (unreadOf(room) > 0 ? 0.5 : 0) }))
    .filter(({ score }) => score >= 1)
    .sort((one, two) => two.score - one.score)
    .slice(0, 50)
    .map(({ room }) => ({
      id: `room-${room.id}`,
      icon: room.visibility === "private" ? Lock : Hash,
      name: room.name,
      ...(unreadOf(room) > 0 && { note: t("sidebar.unread", { count: unreadOf(room) }) }),
      run: () => navigate(roomPath(room.id)),
    }));
  const actions: Choice[] = [
    { id: "browse", icon: Compass, name: t("sidebar.browse"), run: () => openOverlay({ kind: "browse" }) },
    { id: "create", icon: Plus, name: t("sidebar.create"), run: () => openOverlay({ kind: "create" }) },
    { id: "keys", icon: Keyboard, name: t("menu.shortcuts"), run: () => openOverlay({ kind: "shortcuts" }) },
  ].filter(({ name }) => matchScore(name, text) >= 1);
  const named = text.trim();
  const create: Choice[] = named
    ? [
        {
          id: "named",
          icon: Plus,
          name: t("jump.createNamed", { name: named }),
          run: () => openOverlay({ kind: "create", name: named }),
        },
      ]
    : [];
  return [...found, ...actions, ...create];
}

export function JumpDialog() {
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const choices = useChoices(text);
  const active = choices[Math.min(at, choices.length - 1)];

  function choose(choice: Choice | undefined) {
    if (!choice) return;
    closeOverlay();
    choice.run();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((at + step + choices.length) % choices.length);
    else if (event.key === "Enter") choose(active);
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
        placeholder={t("sidebar.jump")}
        dir={text ? "auto" : undefined}
        value={text}
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
            {choice.note !== undefined && <span className={styles.note}>{choice.note}</span>}
          </li>
        ))}
      </ul>
      <p className={styles.hint}>{t("jump.hint")}</p>
    </Dialog>
  );
}
