import { Hash, Lock, Timer } from "lucide-react";
import { useState } from "react";
import type { ReactNode } from "react";
import type { RoomView } from "@/contracts/wire";
import { spanText } from "@/i18n/span";
import { t } from "@/i18n/t";
import { classes } from "@/ui/classes";
import pane from "@/ui/pane-header.module.css";
import { PeopleCount } from "@/ui/people-count";
import styles from "./room-header.module.css";

interface Props {
  room: RoomView;
  before: ReactNode;
  menu: ReactNode;
  membersOpen: boolean;
  onMembers: () => void;
}

export function RoomHeader({ room, before, menu, membersOpen, onMembers }: Props) {
  const [whole, setWhole] = useState(false);
  const Icon = room.visibility === "private" ? Lock : Hash;
  return (
    <header className={classes(pane.header, styles.header, whole && styles.whole)}>
      {before}
      <Icon size={18} strokeWidth={1.75} className={styles.icon} aria-hidden />
      <h1 className={pane.name} dir="auto">
        {room.name}
      </h1>
      {room.topic ? (
        <button
          type="button"
          className={styles.topic}
          dir="auto"
          aria-expanded={whole}
          data-tip={whole ? undefined : t("room.topicMore")}
          onClick={() => setWhole(!whole)}
        >
          {room.topic}
        </button>
      ) : (
        <span className={styles.topic} />
      )}
      {room.policy?.slowMode !== undefined && (
        <span
          className={styles.slow}
          role="img"
          tabIndex={0} // eslint-disable-line jsx-a11y/no-noninteractive-tabindex -- Its tooltip says what it means.
          aria-label={t("slow.every", { time: spanText(room.policy.slowMode) })}
          data-tip={t("slow.every", { time: spanText(room.policy.slowMode) })}
        >
          <Timer size={18} strokeWidth={1.75} aria-hidden />
        </span>
      )}
      <PeopleCount
        count={room.members}
        label={t("room.members", { count: room.members })}
        tip={t("room.showMembers")}
        open={membersOpen}
        onToggle={onMembers}
      />
      {menu}
    </header>
  );
}
