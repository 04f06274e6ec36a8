import { Menu } from "lucide-react";
import { ScheduledList } from "@/features/scheduled/scheduled-list";
import { useRooms } from "@/features/rooms/rooms-store";
import { t } from "@/i18n/t";
import { usePeople } from "@/lib/people";
import { myId } from "@/lib/session";
import { titleOf } from "@/lib/title";
import { IconButton } from "@/ui/icon-button";
import pane from "@/ui/pane-header.module.css";
import { setDrawer } from "./overlay";
import styles from "./room-screen.module.css";
import page from "./scheduled-screen.module.css";

export function ScheduledScreen() {
  const byId = useRooms((rooms) => rooms.byId);
  const people = usePeople((all) => all);
  return (
    <section className={styles.pane} aria-label={t("later.list")}>
      <header className={pane.header}>
        <IconButton
          icon={Menu}
          label={t("sidebar.open")}
          className={styles.drawerButton}
          onClick={() => setDrawer(true)}
        />
        <h1 className={pane.name}>{t("later.list")}</h1>
      </header>
      <div className={page.scroll}>
        <ScheduledList placeOf={(id) => (byId[id] ? titleOf(byId[id], myId(), people) : undefined)} />
      </div>
    </section>
  );
}
