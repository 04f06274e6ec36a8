import { useQuery } from "@tanstack/react-query";
import { Compass, DoorClosed, LogOut } from "lucide-react";
import { useState } from "react";
import type { ReactNode } from "react";
import type { RoomId } from "@/contracts/wire";
import { draftOf } from "@/lib/drafts";
import { RoomPreview } from "@/features/rooms/room-preview";
import { roomPreview } from "@/features/rooms/rooms-queries";
import { useRooms } from "@/features/rooms/rooms-store";
import { t } from "@/i18n/t";
import { isConversationId } from "@/lib/conversation";
import { Button } from "@/ui/button";
import { copyText } from "@/ui/copy";
import { Notice } from "@/ui/notice";
import { farewellText } from "./farewell";
import { openOverlay } from "./overlay";
import styles from "./room-screen.module.css";

/** A room that is not mine: one page for "does not exist" and "not allowed", and one for having been removed. */
export function GoneRoom({ room, before }: { room: RoomId; before: ReactNode }) {
  const gone = useRooms((rooms) => rooms.gone[room]);
  const draft = draftOf(room);
  const [copied, setCopied] = useState(false);
  const farewell = useRooms((rooms) => rooms.farewells[room]);
  const removed = gone?.removed ?? false;
  const said = gone && farewell && farewellText(farewell, gone.name);
  const look = useQuery({ ...roomPreview(room), enabled: !gone && !isConversationId(room) });
  if (look.data) {
    return (
      <div className={styles.pane}>
        <div className={styles.bareHeader}>{before}</div>
        <RoomPreview room={room} onJoined={() => undefined} />
      </div>
    );
  }
  return (
    <div className={styles.pane}>
      <div className={styles.bareHeader}>{before}</div>
      <Notice
        page
        icon={removed ? LogOut : DoorClosed}
        title={
          isConversationId(room)
            ? t("conversation.gone")
            : (said?.title ??
              (gone ? t(removed ? "room.removed" : "room.left", { room: gone.name }) : t("room.notFound")))
        }
        text={
          isConversationId(room)
            ? undefined
            : (said?.text ?? (removed ? t("room.removedText") : gone ? undefined : t("room.notFoundText")))
        }
      >
        {gone && draft && (
          <div className={styles.lost}>
            <p>{t("room.removedDraft")}</p>
            <p className={styles.lostText} dir="auto">
              {draft}
            </p>
            <Button onClick={() => void copyText(draft).then(setCopied)}>
              {t(copied ? "app.copied" : "app.copy")}
            </Button>
          </div>
        )}
        <Button look="accent" onClick={() => openOverlay({ kind: "browse" })}>
          <Compass size={16} strokeWidth={1.75} aria-hidden />
          {t("room.goBrowse")}
        </Button>
      </Notice>
    </div>
  );
}
