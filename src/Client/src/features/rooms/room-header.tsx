import { Hash, Lock, Users } from "lucide-react";
import { useState } from "react";
import type { ReactNode } from "react";
import type { RoomView } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { keyNames } from "@/ui/keys";
import { classes } from "@/ui/classes";
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
  const members = t("room.members", { count: room.members });
  return (
    <header className={classes(styles.header, whole && styles.whole)}>
      {before}
      <Icon size={18} strokeWidth={1.75} className={styles.icon} aria-hidden />
      <h1 className={styles.name} dir="auto">
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
      <button
        type="button"
        className={styles.members}
        aria-label={members}
        aria-pressed={membersOpen}
        data-tip={t("room.showMembers")}
        data-tip-keys={keyNames("mod+.")}
        onClick={onMembers}
      >
        <Users size={18} strokeWidth={1.75} aria-hidden />
        <span aria-hidden>{room.members}</span>
      </button>
      {menu}
    </header>
  );
}
