import { Users } from "lucide-react";
import type { ReactNode } from "react";
import type { RoomView } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { isNotes, partnerOf } from "@/lib/conversation";
import { usePresence, useWatching } from "@/lib/presence";
import { myId } from "@/lib/session";
import { useCallName } from "@/lib/title";
import { keyNames } from "@/ui/keys";
import { ConversationFace } from "./conversation-face";
import styles from "./conversation-header.module.css";

interface Props {
  room: RoomView;
  before: ReactNode;
  menu: ReactNode;
  peopleOpen: boolean;
  onPeople: () => void;
}

export function ConversationHeader({ room, before, menu, peopleOpen, onPeople }: Props) {
  const me = myId();
  const name = useCallName(room);
  const partner = partnerOf(room, me);
  const presence = usePresence(partner);
  useWatching("header", partner === undefined ? [] : [partner]);
  const people = t("conversation.people", { count: room.people.length });
  return (
    <header className={styles.header}>
      {before}
      <ConversationFace room={room} />
      <h1 className={styles.name} dir="auto">
        {name}
      </h1>
      <span className={styles.note}>
        {isNotes(room, me) ? t("conversation.notesHint") : presence && t(`presence.${presence}`)}
      </span>
      {room.kind === "group" && (
        <button
          type="button"
          className={styles.people}
          aria-label={people}
          aria-pressed={peopleOpen}
          data-tip={t("conversation.showPeople")}
          data-tip-keys={keyNames("mod+.")}
          onClick={onPeople}
        >
          <Users size={18} strokeWidth={1.75} aria-hidden />
          <span aria-hidden>{room.people.length}</span>
        </button>
      )}
      {menu}
    </header>
  );
}
