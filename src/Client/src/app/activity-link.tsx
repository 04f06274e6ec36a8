import { Bell } from "lucide-react";
import { t } from "@/i18n/t";
import { useActivity } from "@/lib/activity";
import { classes } from "@/ui/classes";
import { Link } from "@/ui/link";
import list from "@/ui/side-list.module.css";

/** In the sidebar: what concerns one, and how much of it is not read. */
export function ActivityLink({ open }: { open: boolean }) {
  const unread = useActivity((activity) => activity.unread);
  return (
    <Link
      href="/activity"
      className={classes(list.link, open && list.open, unread > 0 && list.unread)}
      aria-current={open ? "page" : undefined}
    >
      <Bell size={16} strokeWidth={1.75} className={list.icon} aria-hidden />
      <span className={list.name}>{t("sidebar.activity")}</span>
      {unread > 0 && (
        <span className={list.badge}>
          <span aria-hidden>{unread > 99 ? "99+" : unread}</span>
          <span className="visually-hidden">{t("sidebar.activityUnread", { count: unread })}</span>
        </span>
      )}
    </Link>
  );
}
