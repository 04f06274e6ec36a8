import { Bell, Bookmark, CalendarClock, MessagesSquare } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { t } from "@/i18n/t";
import type { MessageKey } from "@/i18n/en";
import { useActivity } from "@/lib/activity";
import { useThreads } from "@/lib/threads";
import { classes } from "@/ui/classes";
import { Link } from "@/ui/link";
import list from "@/ui/side-list.module.css";
import type { ListName, Route } from "./routes";
import styles from "./sidebar.module.css";

interface Place {
  label: MessageKey;
  icon: LucideIcon;
}

export const places: Record<ListName, Place> = {
  activity: { label: "sidebar.activity", icon: Bell },
  threads: { label: "threads.title", icon: MessagesSquare },
  saved: { label: "saved.title", icon: Bookmark },
  scheduled: { label: "later.list", icon: CalendarClock },
};

/** In the sidebar, above the rooms: the lists of what concerns one, and how much in them is new. */
export function Places({ page }: { page: Route["page"] }) {
  const activity = useActivity(({ unread }) => unread);
  const threads = useThreads(({ unread }) => unread);
  return (
    <div className={styles.places}>
      <PlaceLink
        name="activity"
        open={page}
        unread={activity}
        words={t("sidebar.activityUnread", { count: activity })}
      />
      <PlaceLink name="threads" open={page} unread={threads} words={t("threads.unread", { count: threads })} />
      <PlaceLink name="saved" open={page} />
    </div>
  );
}

interface Props {
  name: ListName;
  open: Route["page"];
  unread?: number;
  words?: string;
}

function PlaceLink({ name, open, unread = 0, words }: Props) {
  const { label, icon: Icon } = places[name];
  const isOpen = name === open;
  return (
    <Link
      href={`/${name}`}
      className={classes(list.link, isOpen && list.open, unread > 0 && list.unread)}
      aria-current={isOpen ? "page" : undefined}
    >
      <Icon size={16} strokeWidth={1.75} className={list.icon} aria-hidden />
      <span className={list.name}>{t(label)}</span>
      {unread > 0 && (
        <span className={list.badge}>
          <span aria-hidden>{unread > 99 ? "99+" : unread}</span>
          <span className="visually-hidden">{words}</span>
        </span>
      )}
    </Link>
  );
}
