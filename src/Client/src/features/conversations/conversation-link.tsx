import { Pencil } from "lucide-react";
import { memo } from "react";
import type { RoomView } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { partnerOf } from "@/lib/conversation";
import { usePresence } from "@/lib/presence";
import { roomPath } from "@/lib/router";
import { myId } from "@/lib/session";
import { useCallName } from "@/lib/title";
import { classes } from "@/ui/classes";
import { Link } from "@/ui/link";
import list from "@/ui/side-list.module.css";
import { ConversationFace } from "./conversation-face";

interface Props {
  room: RoomView;
  unread: number;
  open: boolean;
  draft: boolean;
}

export const ConversationLink = memo(function ConversationLink({ room, unread, open, draft }: Props) {
  const name = useCallName(room);
  const presence = usePresence(partnerOf(room, myId()));
  return (
    <Link
      href={roomPath(room.id)}
      className={classes(list.link, open && list.open, unread > 0 && list.unread)}
      aria-current={open ? "page" : undefined}
    >
      <ConversationFace room={room} />
      <span className={list.name} dir="auto">
        {name}
      </span>
      {presence && <span className="visually-hidden">{t(`presence.${presence}`)}</span>}
      {draft && !open && (
        <>
          <Pencil size={13} strokeWidth={2} className={list.pencil} aria-hidden />
          <span className="visually-hidden">{t("sidebar.draft")}</span>
        </>
      )}
      {unread > 0 && (
        <span className={list.badge}>
          <span aria-hidden>{unread > 99 ? "99+" : unread}</span>
          <span className="visually-hidden">{t("sidebar.unread", { count: unread })}</span>
        </span>
      )}
    </Link>
  );
});
