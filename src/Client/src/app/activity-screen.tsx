import { Menu } from "lucide-react";
import { ActivityList } from "@/features/activity/activity-list";
import { useRooms } from "@/features/rooms/rooms-store";
import { t } from "@/i18n/t";
import { IconButton } from "@/ui/icon-button";
import { setDrawer } from "./overlay";
import styles from "./room-screen.module.css";

export function ActivityScreen() {
  const rooms = useRooms(({ byId }) => byId);
  return (
    <ActivityList
      rooms={rooms}
      before={
        <IconButton
          icon={Menu}
          label={t("sidebar.open")}
          className={styles.drawerButton}
          onClick={() => setDrawer(true)}
        />
      }
    />
  );
}
