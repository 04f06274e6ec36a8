import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { Bell, CheckCheck, CloudOff } from "lucide-react";
import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import type { RoomId, RoomView } from "@/contracts/wire";
import { refusalText, t } from "@/i18n/t";
import "@/i18n/en-activity";
import { useActivity } from "@/lib/activity";
import { codeOf } from "@/lib/refused";
import { Button } from "@/ui/button";
import { classes } from "@/ui/classes";
import { IconButton } from "@/ui/icon-button";
import { Notice } from "@/ui/notice";
import pane from "@/ui/pane-header.module.css";
import { Skeleton } from "@/ui/skeleton";
import { activity, filters, markAllRead, markRead } from "./activity-queries";
import type { Filter } from "./activity-queries";
import { ActivityRow } from "./activity-row";
import styles from "./activity.module.css";

interface Props {
  /** The rooms that are mine now; what is in others is not shown. */
  rooms: Readonly<Record<RoomId, RoomView>>;
  before: ReactNode;
}

/** Who called me, answered me, reacted to what I said. */
export function ActivityList({ rooms, before }: Props) {
  const queries = useQueryClient();
  const [filter, setFilter] = useState<Filter>("all");
  const { unread, news } = useActivity();
  const found = useInfiniteQuery(activity(filter));
  const entries = found.data?.pages.flatMap((page) => page.items) ?? [];
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = found;
  const bare = found.isSuccess && entries.length === 0 && hasNextPage;

  useEffect(() => {
    void queries.invalidateQueries({ queryKey: ["activity"] });
  }, [queries, news]);

  // A page may have nothing that is to be shown, and yet one after it.
  useEffect(() => {
    if (bare && !isFetchingNextPage) void fetchNextPage();
  }, [bare, isFetchingNextPage, fetchNextPage]);

  return (
    <section className={styles.pane} aria-label={t("sidebar.activity")}>
      <header className={pane.header}>
        {before}
        <Bell size={18} strokeWidth={1.75} className={styles.icon} aria-hidden />
        <h1 className={classes(pane.name, styles.title)}>{t("sidebar.activity")}</h1>
        <IconButton
          icon={CheckCheck}
          label={t("activity.readAll")}
          disabled={unread === 0}
          onClick={() => void markAllRead().catch(() => undefined)}
        />
      </header>
      <div className={styles.filters} role="group" aria-label={t("activity.filter")}>
        {filters.map((each) => (
          <button
            key={each}
            type="button"
            className={styles.filter}
            aria-pressed={each === filter}
            onClick={() => setFilter(each)}
          >
            {t(`activity.${each}`)}
          </button>
        ))}
      </div>
      <div className={styles.list} data-region="activity">
        {(found.isPending || bare) && <Skeleton rows={6} look="message" />}
        {found.error && (
          <Notice icon={CloudOff} title={t("activity.error")} text={refusalText(codeOf(found.error))} alert>
            <Button onClick={() => void found.refetch()}>{t("app.retry")}</Button>
          </Notice>
        )}
        {found.isSuccess && entries.length === 0 && !hasNextPage && <Nothing filter={filter} />}
        <ul>
          {entries.flatMap((entry) => {
            const room = rooms[entry.room];
            const open = (id: number) => void markRead(id).catch(() => undefined);
            return room ? [<li key={entry.id}>{<ActivityRow entry={entry} room={room} onOpen={open} />}</li>] : [];
          })}
        </ul>
        {hasNextPage && !bare && (
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t("app.more")}
          </Button>
        )}
      </div>
    </section>
  );
}

function Nothing({ filter }: { filter: Filter }) {
  if (filter === "all") return <Notice icon={Bell} title={t("activity.none")} text={t("activity.noneText")} />;
  return <Notice icon={Bell} title={t(filter === "unread" ? "activity.noneUnread" : "activity.noneOfKind")} />;
}
