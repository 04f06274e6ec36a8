import { Hash, Lock, Pencil } from "lucide-react";
import { memo } from "react";
import type { RoomView } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { roomPath } from "@/lib/router";
import { useIsMuted } from "@/lib/sidebar-order";
import { classes } from "@/ui/classes";
import { Link } from "@/ui/link";
import list from "@/ui/side-list.module.css";
import { unreadOf } from "./rooms";

interface Props {
  room: RoomView;
  open: boolean;
  draft: boolean;
}

export const RoomLink = memo(function RoomLink({ room, open, draft }: Props) {
  const muted = useIsMuted(room.id);
  const unread = muted ? 0 : unreadOf(room);
  const mentions = room.mentions ?? 0; // Also of a muted room: it was they who were called.
  const Icon = room.visibility === "private" ? Lock : Hash;
  return (
    <Link
      href={roomPath(room.id)}
      className={classes(list.link, open && list.open, unread > 0 && list.unread, muted && list.quiet)}
      aria-current={open ? "page" : undefined}
    >
      <Icon size={16} strokeWidth={1.75} className={list.icon} aria-hidden />
      <span className={list.name} dir="auto">
        {room.name}
      </span>
      {muted && <span className="visually-hidden">{t("arrange.muted")}</span>}
      {room.visibility === "private" && <span className="visually-hidden">{t("sidebar.private")}</span>}
      {draft && !open && (
        <>
          <Pencil size={13} strokeWidth={2} className={list.pencil} aria-hidden />
          <span className="visually-hidden">{t("sidebar.draft")}</span>
        </>
      )}
      {unread > 0 && <span className="visually-hidden">{t("sidebar.unread", { count: unread })}</span>}
      {mentions > 0 && (
        <span className={list.badge}>
          <span aria-hidden>{mentions > 99 ? "99+" : mentions}</span>
          <span className="visually-hidden">{t("sidebar.mentions", { count: mentions })}</span>
        </span>
      )}
    </Link>
  );
});
