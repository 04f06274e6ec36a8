import { UserPlus } from "lucide-react";
import { useEffect } from "react";
import type { RoomView, UserId } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { needPeople, useName, usePerson } from "@/lib/people";
import { usePresence, useWatching } from "@/lib/presence";
import { myId } from "@/lib/session";
import { Avatar } from "@/ui/avatar";
import { Button } from "@/ui/button";
import { PersonButton } from "@/ui/person-button";
import { SidePanel } from "@/ui/side-panel";
import styles from "./people-panel.module.css";

function PersonRow({ id }: { id: UserId }) {
  const name = useName(id);
  const account = usePerson(id)?.name;
  const presence = usePresence(id);
  return (
    <li className={styles.row}>
      <PersonButton id={id} className={styles.who}>
        <Avatar id={id} name={name} small presence={presence} />
        <span className={styles.name} dir="auto">
          {name ?? "\u00a0"}
        </span>
        {id === myId() && <span className={styles.meta}>({t("members.you")})</span>}
        <span className={styles.meta} dir="ltr">
          {account !== undefined && `@${account}`}
        </span>
        {presence && <span className="visually-hidden">{t(`presence.${presence}`)}</span>}
      </PersonButton>
    </li>
  );
}

interface Props {
  room: RoomView;
  onAdd: () => void;
  onClose: () => void;
}

/** Who is in a group. */
export function PeoplePanel({ room, onAdd, onClose }: Props) {
  useWatching("panel", room.people);
  useEffect(() => needPeople(room.people), [room.people]);
  return (
    <SidePanel
      title={t("conversation.showPeople")}
      count={room.people.length}
      closeLabel={t("conversation.closePeople")}
      below={
        <footer className={styles.foot}>
          <Button onClick={onAdd}>
            <UserPlus size={16} strokeWidth={1.75} aria-hidden />
            {t("conversation.add")}
          </Button>
        </footer>
      }
      onClose={onClose}
    >
      <ul className={styles.people}>
        {room.people.map((id) => (
          <PersonRow key={id} id={id} />
        ))}
      </ul>
    </SidePanel>
  );
}
