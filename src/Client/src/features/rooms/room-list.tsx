import { Compass, Plus } from "lucide-react";
import type { ReactNode } from "react";
import type { RoomId } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { useOrder } from "@/lib/sidebar-order";
import { sortedBy } from "@/lib/sort-rooms";
import { IconButton } from "@/ui/icon-button";
import { Skeleton } from "@/ui/skeleton";
import list from "@/ui/side-list.module.css";
import { RoomLink } from "./room-link";
import { unreadOf } from "./rooms";
import { useRooms, useSortedRooms } from "./rooms-store";

interface Props {
  open: RoomId | undefined;
  drafts: ReadonlySet<RoomId>;
  /** What stands elsewhere. */
  without?: ReadonlySet<RoomId>;
  /** How to sort them, if that can be chosen. */
  sort?: ReactNode;
  onBrowse: () => void;
  onCreate: () => void;
}

export function RoomList({ open, drafts, without, sort, onBrowse, onCreate }: Props) {
  const known = useRooms((rooms) => rooms.known);
  const chosen = useOrder((order) => order.rooms);
  const rooms = sortedBy(useSortedRooms(), chosen, unreadOf, ({ name }) => name);
  return (
    <section className={list.section} aria-labelledby="rooms-title" data-section="rest">
      <header className={list.header}>
        <h2 id="rooms-title">{t("sidebar.rooms")}</h2>
        {sort}
        <IconButton small icon={Compass} label={t("sidebar.browse")} onClick={onBrowse} />
        <IconButton small icon={Plus} label={t("sidebar.create")} onClick={onCreate} />
      </header>
      {!known && <Skeleton rows={6} look="line" />}
      {known && rooms.length === 0 && <p className={list.empty}>{t("sidebar.empty")}</p>}
      <ul className={list.list}>
        {rooms
          .filter(({ id }) => !without?.has(id))
          .map((room) => (
            <li key={room.id} data-room={room.id}>
              <RoomLink room={room} open={room.id === open} draft={drafts.has(room.id)} />
            </li>
          ))}
      </ul>
    </section>
  );
}
