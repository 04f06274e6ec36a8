import { useInfiniteQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { t } from "@/i18n/t";
import { SearchField } from "@/ui/search-field";
import styles from "./admin.module.css";
import { allRooms } from "./admin-queries";
import { ListStates } from "./list-states";
import { RoomActDialog } from "./room-act-dialog";
import type { OpenRoomAct } from "./room-act-dialog";
import { RoomItem } from "./room-item";

export function RoomsTab() {
  const [search, setSearch] = useState("");
  const [act, setAct] = useState<OpenRoomAct>();
  const words = useDeferredValue(search.trim());
  const list = useInfiniteQuery(allRooms(words));
  const rooms = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <p className={styles.soft}>{t("admin.rooms.text")}</p>
      <SearchField label={t("admin.rooms.search")} value={search} onValue={setSearch} />
      <ListStates
        list={list}
        count={rooms.length}
        none={t("admin.rooms.none")}
        noneText={t(words ? "admin.rooms.noneHint" : "admin.rooms.noneYet")}
      >
        <ul className={styles.list} aria-label={t("admin.rooms")}>
          {rooms.map((room) => (
            <RoomItem key={room.id} room={room} onAct={(kind) => setAct({ kind, room })} />
          ))}
        </ul>
      </ListStates>
      {act && <RoomActDialog act={act} onClose={() => setAct(undefined)} />}
    </>
  );
}
