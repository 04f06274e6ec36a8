import { UserPlus, X } from "lucide-react";
import { useEffect } from "react";
import type { RoomView, UserId } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { needPeople, useName, usePerson } from "@/lib/people";
import { usePresence, useWatching } from "@/lib/presence";
import { myId } from "@/lib/session";
import { Avatar } from "@/ui/avatar";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { PersonButton } from "@/ui/person-button";
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
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc closes it from anywhere inside.
    <aside
      className={styles.panel}
      aria-label={t("conversation.showPeople")}
      data-region="panel"
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <header className={styles.header}>
        <h2>{t("conversation.showPeople")}</h2>
        <span className={styles.count}>{room.people.length}</span>
        <IconButton icon={X} label={t("conversation.closePeople")} onClick={onClose} />
      </header>
      <ul className={styles.list}>
        {room.people.map((id) => (
          <PersonRow key={id} id={id} />
        ))}
      </ul>
      <footer className={styles.foot}>
        <Button onClick={onAdd}>
          <UserPlus size={16} strokeWidth={1.75} aria-hidden />
          {t("conversation.add")}
        </Button>
      </footer>
    </aside>
  );
}
