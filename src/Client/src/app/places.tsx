import { useQuery } from "@tanstack/react-query";
import { Bell, BellRing, Bookmark, CalendarClock, MessagesSquare, PencilLine, Search } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { scheduledInShort } from "@/features/scheduled/scheduled-queries";
import { t } from "@/i18n/t";
import type { MessageKey } from "@/i18n/en";
import { useActivity } from "@/lib/activity";
import { openDrafts, useDrafts } from "@/lib/drafts";
import { useReminders } from "@/lib/reminders";
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

export const places: Record<ListName | "search", Place> = {
  search: { label: "sidebar.search", icon: Search },
  activity: { label: "sidebar.activity", icon: Bell },
  threads: { label: "threads.title", icon: MessagesSquare },
  drafts: { label: "sidebar.drafts", icon: PencilLine },
  saved: { label: "saved.title", icon: Bookmark },
  reminders: { label: "sidebar.reminders", icon: BellRing },
  scheduled: { label: "later.list", icon: CalendarClock },
};

/** In the sidebar, above the rooms: the lists of what concerns one, and how much in them is new. */
export function Places({ page }: { page: Route["page"] }) {
  const activity = useActivity(({ unread }) => unread);
  const drafts = useDrafts((state) => openDrafts(state.drafts).length);
  const threads = useThreads(({ unread }) => unread);
  const reminders = useReminders(({ byKey }) => Object.keys(byKey ?? {}).length);
  const waiting = useQuery(scheduledInShort).data ?? [];
  const unsent = waiting.filter(({ failed }) => failed !== undefined).length;
  return (
    <div className={styles.places}>
      <PlaceLink name="search" open={page} />
      <PlaceLink
        name="activity"
        open={page}
        unread={activity}
        words={t("sidebar.activityUnread", { count: activity })}
      />
      <PlaceLink name="threads" open={page} unread={threads} words={t("threads.unread", { count: threads })} />
      <PlaceLink name="drafts" open={page} count={drafts} words={t("sidebar.draftCount", { count: drafts })} />
      <PlaceLink name="saved" open={page} />
      {(reminders > 0 || page === "reminders") && (
        <PlaceLink
          name="reminders"
          open={page}
          count={reminders}
          words={t("sidebar.reminderCount", { count: reminders })}
        />
      )}
      {(waiting.length > 0 || page === "scheduled") && (
        <PlaceLink name="scheduled" open={page} unread={unsent} words={t("later.unsent", { count: unsent })} />
      )}
    </div>
  );
}

interface Props {
  name: keyof typeof places;
  open: Route["page"];
  unread?: number;
  /** How many there are, where none of them is new. */
  count?: number;
  words?: string;
}

function PlaceLink({ name, open, unread = 0, count = 0, words }: Props) {
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
      {unread + count > 0 && (
        <span className={unread > 0 ? list.badge : list.count}>
          <span aria-hidden>{unread + count > 99 ? "99+" : unread + count}</span>
          <span className="visually-hidden">{words}</span>
        </span>
      )}
    </Link>
  );
}
