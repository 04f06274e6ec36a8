import type { ReactNode } from "react";
import type { RoomView } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { isNotes, partnerOf } from "@/lib/conversation";
import { usePresence, useWatching } from "@/lib/presence";
import { myId } from "@/lib/session";
import { useCallName } from "@/lib/title";
import pane from "@/ui/pane-header.module.css";
import { PeopleCount } from "@/ui/people-count";
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
  return (
    <header className={pane.header}>
      {before}
      <ConversationFace room={room} />
      <h1 className={pane.name} dir="auto">
        {name}
      </h1>
      <span className={styles.note}>
        {isNotes(room, me) ? t("conversation.notesHint") : presence && t(`presence.${presence}`)}
      </span>
      {room.kind === "group" && (
        <PeopleCount
          count={room.people.length}
          label={t("conversation.people", { count: room.people.length })}
          tip={t("conversation.showPeople")}
          open={peopleOpen}
          onToggle={onPeople}
        />
      )}
      {menu}
    </header>
  );
}
