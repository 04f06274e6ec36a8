import { useInfiniteQuery } from "@tanstack/react-query";
import { Compass } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { t } from "@/i18n/t";
import { navigate, roomPath } from "@/lib/router";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Notice } from "@/ui/notice";
import { Paged } from "@/ui/paged";
import { SearchField } from "@/ui/search-field";
import styles from "./browse-rooms.module.css";
import { BrowseRow } from "./browse-row";
import { BrowseSort, useRoomSort } from "./browse-sort";
import { RoomPreview } from "./room-preview";
import { publicRooms } from "./rooms-queries";

interface Props {
  onCreate: (name: string) => void;
  onClose: () => void;
}

export function BrowseRooms({ onCreate, onClose }: Props) {
  const [text, setText] = useState("");
  const [looking, setLooking] = useState<string>();
  const search = useDeferredValue(text.trim());
  const found = useInfiniteQuery(publicRooms(search, useRoomSort()));
  const rooms = found.data?.pages.flatMap((page) => page.items) ?? [];
  if (looking !== undefined) {
    return (
      <Dialog title={t("browse.title")} wide onClose={onClose}>
        <div className={styles.back}>
          <Button look="quiet" onClick={() => setLooking(undefined)}>
            {t("preview.back")}
          </Button>
        </div>
        <div className={styles.list}>
          <RoomPreview
            room={looking}
            onJoined={(room) => {
              onClose();
              navigate(roomPath(room.id));
            }}
          />
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={t("browse.title")} wide onClose={onClose}>
      <div className={styles.search}>
        <SearchField label={t("browse.search")} value={text} onValue={setText} />
        <BrowseSort />
      </div>
      <div className={styles.list} aria-busy={found.isFetching}>
        <Paged
          found={found}
          count={rooms.length}
          skeleton={{ rows: 5, look: "card" }}
          error={t("browse.error")}
          none={
            <Notice icon={Compass} text={search ? t("browse.none", { query: search }) : t("browse.empty")}>
              <Button onClick={() => onCreate(search)}>{t("sidebar.create")}</Button>
            </Notice>
          }
        >
          <ul>
            {rooms.map((room) => (
              <BrowseRow key={room.id} room={room} onLook={() => setLooking(room.id)} onDone={onClose} />
            ))}
          </ul>
        </Paged>
      </div>
    </Dialog>
  );
}
