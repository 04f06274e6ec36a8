import { Menu } from "lucide-react";
import { useRooms } from "@/features/rooms/rooms-store";
import { SavedScreen } from "@/features/saved/saved-screen";
import { refusalText, t } from "@/i18n/t";
import { usePeople } from "@/lib/people";
import { codeOf } from "@/lib/refused";
import { setSaved } from "@/lib/saved";
import { myId } from "@/lib/session";
import { titleOf } from "@/lib/title";
import { showToast } from "@/lib/toast";
import { TextWorldContext } from "@/text/text-world";
import { IconButton } from "@/ui/icon-button";
import { setDrawer } from "./overlay";
import styles from "./room-screen.module.css";
import { textWorld } from "./text-world";

async function change(room: string, seq: number, saved: boolean): Promise<void> {
  try {
    await setSaved(room, seq, saved);
    if (!saved) showToast({ text: t("saved.removed"), undo: () => void change(room, seq, true) });
  } catch (error) {
    showToast({ text: refusalText(codeOf(error)) });
  }
}

export function SavedPage() {
  const { byId } = useRooms();
  const people = usePeople();
  const placeOf = (id: string) => {
    const room = byId[id];
    return room && titleOf(room, myId(), people);
  };
  return (
    <TextWorldContext value={textWorld}>
      <SavedScreen
        placeOf={placeOf}
        onRemove={(room, seq) => void change(room, seq, false)}
        before={
          <IconButton
            icon={Menu}
            label={t("sidebar.open")}
            className={styles.drawerButton}
            onClick={() => setDrawer(true)}
          />
        }
      />
    </TextWorldContext>
  );
}
