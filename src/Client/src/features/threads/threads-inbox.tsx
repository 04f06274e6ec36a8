import { useInfiniteQuery } from "@tanstack/react-query";
import { CloudOff, MessagesSquare } from "lucide-react";
import { useEffect, useState } from "react";
import { refusalText, t } from "@/i18n/t";
import "@/i18n/en-thread-panel";
import { codeOf } from "@/lib/refused";
import { markAllRead } from "@/lib/thread-acts";
import { noteMark, useThreads } from "@/lib/threads";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { Skeleton } from "@/ui/skeleton";
import { ThreadItem } from "./thread-item";
import styles from "./threads-inbox.module.css";
import { threads } from "./threads-queries";

const pause = 400;

/** All threads that one follows. */
export function ThreadsInbox() {
  const [unreadOnly, setUnreadOnly] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const unread = useThreads((state) => state.unread);
  const version = useThreads((state) => state.version);
  const found = useInfiniteQuery(threads(unreadOnly));
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  const seen = new Set<string>();
  const shown = rows.filter(({ mark: { room, root } }) => {
    const key = `${room}/${root}`;
    return !seen.has(key) && seen.add(key);
  });
  const { refetch } = found;

  // Once for a burst of replies.
  useEffect(() => {
    const timer = setTimeout(() => void refetch(), pause);
    return () => clearTimeout(timer);
  }, [version, refetch]);

  useEffect(() => {
    for (const page of found.data?.pages ?? []) for (const { mark } of page.items) noteMark(mark);
  }, [found.data]);

  async function readAll(): Promise<void> {
    setBusy(true);
    setFailure(undefined);
    try {
      await markAllRead();
      await refetch();
    } catch (error) {
      setFailure(refusalText(codeOf(error)));
    }
    setBusy(false);
  }

  return (
    <div className={styles.inbox}>
      <div className={styles.bar} role="group" aria-label={t("threads.filter")}>
        {[false, true].map((only) => (
          <button
            key={String(only)}
            type="button"
            className={styles.tab}
            aria-pressed={unreadOnly === only}
            onClick={() => setUnreadOnly(only)}
          >
            {t(only ? "threads.onlyUnread" : "threads.all")}
          </button>
        ))}
        <span className={styles.space} />
        <Button busy={busy} disabled={unread === 0} onClick={() => void readAll()}>
          {t("threads.readAll")}
        </Button>
      </div>
      {failure !== undefined && (
        <p className={styles.failure} role="alert">
          {failure}
        </p>
      )}
      <div className={styles.list} aria-busy={found.isFetching}>
        {found.isPending && (
          <div role="status" aria-label={t("app.loading")}>
            <Skeleton rows={5} look="card" />
          </div>
        )}
        {found.error && shown.length === 0 && (
          <Notice icon={CloudOff} title={t("threads.error")} text={refusalText(codeOf(found.error))} alert>
            <Button onClick={() => void refetch()}>{t("app.retry")}</Button>
          </Notice>
        )}
        {found.isSuccess && shown.length === 0 && (
          <Notice
            icon={MessagesSquare}
            title={t(unreadOnly ? "threads.noneUnread" : "threads.none")}
            text={t("threads.noneText")}
          />
        )}
        {shown.length > 0 && (
          <ul>
            {shown.map((row) => (
              <ThreadItem key={`${row.mark.room}/${row.mark.root}`} row={row} onFailure={setFailure} />
            ))}
          </ul>
        )}
        {found.hasNextPage && (
          <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t("app.more")}
          </Button>
        )}
      </div>
    </div>
  );
}
