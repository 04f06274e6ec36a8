import { Compass, MessagesSquare, Plus } from "lucide-react";
import { useEffect } from "react";
import { rich, t } from "@/i18n/t";
import { useRooms } from "@/features/rooms/rooms-store";
import { navigate, roomPath } from "@/lib/router";
import { keysOf } from "@/lib/shortcuts";
import { useMe } from "@/lib/session";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { lastRoom } from "./recent";
import { DrawerButton } from "./drawer-button";
import { openOverlay } from "./overlay";
import styles from "./room-screen.module.css";

export function HomeScreen() {
  const me = useMe();
  const { known, byId } = useRooms();
  const last = lastRoom();
  const back = last !== undefined && byId[last] ? last : undefined;

  useEffect(() => {
    if (back !== undefined) navigate(roomPath(back), { replace: true });
  }, [back]);

  if (!known || back !== undefined) return null;
  const none = Object.keys(byId).length === 0;
  return (
    <div className={styles.pane}>
      <div className={styles.bareHeader}>
        <DrawerButton />
      </div>
      <Notice
        page
        icon={MessagesSquare}
        title={none ? t("home.title", { name: me?.displayName ?? "" }) : t("home.pick")}
        text={none ? t("home.text") : rich("home.pickText", { keys: <kbd>{keysOf("jump")}</kbd> })}
      >
        <Button look={none ? "accent" : "plain"} onClick={() => openOverlay({ kind: "browse" })}>
          <Compass size={16} strokeWidth={1.75} aria-hidden />
          {t("sidebar.browse")}
        </Button>
        <Button onClick={() => openOverlay({ kind: "create" })}>
          <Plus size={16} strokeWidth={1.75} aria-hidden />
          {t("sidebar.create")}
        </Button>
      </Notice>
    </div>
  );
}
