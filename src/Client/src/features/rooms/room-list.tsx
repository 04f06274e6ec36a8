import { Compass, Plus } from "lucide-react";
import type { RoomId } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { IconButton } from "@/ui/icon-button";
import { Skeleton } from "@/ui/skeleton";
import { RoomLink } from "./room-link";
import styles from "./room-list.module.css";
import { useRooms, useSortedRooms } from "./rooms-store";

interface Props {
  open: RoomId | undefined;
  drafts: ReadonlySet<RoomId>;
  onBrowse: () => void;
  onCreate: () => void;
}

export function RoomList({ open, drafts, onBrowse, onCreate }: Props) {
  const known = useRooms((rooms) => rooms.known);
  const rooms = useSortedRooms();
  return (
    <section className={styles.section} aria-labelledby="rooms-title">
      <header className={styles.header}>
        <h2 id="rooms-title">{t("sidebar.rooms")}</h2>
        <IconButton small icon={Compass} label={t("sidebar.browse")} onClick={onBrowse} />
        <IconButton small icon={Plus} label={t("sidebar.create")} onClick={onCreate} />
      </header>
      {!known && <Skeleton rows={6} look="line" />}
      {known && rooms.length === 0 && <p className={styles.empty}>{t("sidebar.empty")}</p>}
      <ul className={styles.list}>
        {rooms.map((room) => (
          <li key={room.id}>
            <RoomLink room={room} open={room.id === open} draft={drafts.has(room.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
