import { Menu } from "lucide-react";
import { t } from "@/i18n/t";
import { IconButton } from "@/ui/icon-button";
import { setDrawer } from "./overlay";
import styles from "./room-screen.module.css";

/** On a phone: the way to the sidebar. */
export function DrawerButton() {
  return (
    <IconButton icon={Menu} label={t("sidebar.open")} className={styles.drawerButton} onClick={() => setDrawer(true)} />
  );
}
