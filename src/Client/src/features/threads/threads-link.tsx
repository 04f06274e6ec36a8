import { MessagesSquare } from "lucide-react";
import { t } from "@/i18n/t";
import { useAddress } from "@/lib/router";
import { useThreads } from "@/lib/threads";
import { classes } from "@/ui/classes";
import { Link } from "@/ui/link";
import list from "@/ui/side-list.module.css";

/** In the sidebar: the way to the threads that one follows, and how many have something new. */
export function ThreadsLink() {
  const unread = useThreads((state) => state.unread);
  const open = useAddress() === "/threads";
  return (
    <Link
      href="/threads"
      className={classes(list.link, open && list.open, unread > 0 && list.unread)}
      aria-current={open ? "page" : undefined}
    >
      <MessagesSquare size={16} strokeWidth={1.75} className={list.icon} aria-hidden />
      <span className={list.name}>{t("threads.title")}</span>
      {unread > 0 && (
        <span className={list.badge}>
          <span aria-hidden>{unread > 99 ? "99+" : unread}</span>
          <span className="visually-hidden">{t("threads.unread", { count: unread })}</span>
        </span>
      )}
    </Link>
  );
}
