import { Menu } from "lucide-react";
import { useCallback } from "react";
import type { RoomId } from "@/contracts/wire";
import { useRooms } from "@/features/rooms/rooms-store";
import { RoomOf } from "@/features/threads/room-title";
import { ThreadsInbox } from "@/features/threads/threads-inbox";
import { t } from "@/i18n/t";
import { TextWorldContext } from "@/text/text-world";
import { IconButton } from "@/ui/icon-button";
import header from "@/ui/pane-header.module.css";
import { setDrawer } from "./overlay";
import styles from "./room-screen.module.css";
import { textWorld } from "./text-world";

export function ThreadsScreen() {
  const byId = useRooms((rooms) => rooms.byId);
  const roomOf = useCallback((room: RoomId) => byId[room], [byId]);
  return (
    <TextWorldContext value={textWorld}>
      <RoomOf value={roomOf}>
        <section className={styles.pane} aria-label={t("threads.title")}>
          <header className={header.header}>
            <IconButton
              icon={Menu}
              label={t("sidebar.open")}
              className={styles.drawerButton}
              onClick={() => setDrawer(true)}
            />
            <h1 className={header.name}>{t("threads.title")}</h1>
          </header>
          <ThreadsInbox />
        </section>
      </RoomOf>
    </TextWorldContext>
  );
}
