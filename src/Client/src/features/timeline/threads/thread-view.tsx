import { CloudOff } from "lucide-react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ReactNode } from "react";
import type { RoomView } from "@/contracts/wire";
import { refusalText, t } from "@/i18n/t";
import "@/i18n/en-thread-panel";
import { useMe, useSession } from "@/lib/session";
import { AnchoredList } from "@/ui/anchored-list";
import type { ListHandle, Viewed } from "@/ui/anchored-list";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { Loading } from "@/ui/skeleton";
import { messageRights } from "@/features/timeline/acts/rights";
import { DayRow, LoadingRow, NewRow } from "@/features/timeline/edge-rows";
import { MessageRow } from "@/features/timeline/message-row";
import { TimelineRights, TimelineRoom, TimelineThread } from "@/features/timeline/room-context";
import { estimateRow } from "@/features/timeline/row-size";
import timeline from "@/features/timeline/timeline-view.module.css";
import { walkRows } from "@/features/timeline/walk-rows";
import type { ThreadRow } from "./thread-rows";
import { loadOlderReplies } from "./thread-store";
import styles from "./threads.module.css";
import { useReplyTarget } from "./use-reply-target";
import { useThread } from "./use-thread";

interface Props {
  room: RoomView;
  root: number;
  writes: boolean;
  /** Called with the last reply that is on screen, by its ordinal. */
  onSeen: (ordinal: number) => void;
  onEdit: (clientId: string, text: string) => void;
  handle: (toEnd: () => void) => void;
  /** The seq of the reply to show. */
  target: number | undefined;
  onTarget: () => void;
}

const estimate = (row: ThreadRow) => (row.kind === "replies" ? 33 : estimateRow(row));

/** What a thread is about, and its replies. */
export function ThreadView({ room, root, writes, onSeen, onEdit, handle, target, onTarget }: Props) {
  const me = useMe();
  const { thread, rows, tail, error, retry } = useThread(room, root, me?.id ?? "");
  const editSeconds = useSession(({ server }) => server?.editSeconds);
  const list = useRef<ListHandle>(null);
  const opened = useRef(false);
  const [initial] = useState(() => ({ stick: true, marks: [] }));
  const rights = useMemo(
    () => messageRights(room, me?.role, writes, editSeconds),
    [room, me?.role, writes, editSeconds],
  );
  const ordinals = useMemo(
    () => new Map(thread?.replies.map(({ seq, threadOrdinal }) => [seq, threadOrdinal ?? 0])),
    [thread?.replies],
  );
  const toEnd = useCallback(() => requestAnimationFrame(() => list.current?.toEnd()), []);
  useEffect(() => handle(toEnd), [handle, toEnd]);

  // Opens at the line where reading goes on, when there is one; once per visit.
  const loaded = thread?.stale === false;
  useEffect(() => {
    if (!loaded || opened.current) return;
    opened.current = true;
    if (target === undefined && rows.some(({ kind }) => kind === "new")) list.current?.toRow("new", 120);
  }, [loaded, rows, target]);
  const found = useReplyTarget({
    room: room.id,
    root,
    target,
    rows,
    loaded,
    more: thread?.next !== undefined,
    failed: error !== undefined,
    list,
    onTarget,
  });

  function onView(viewed: Viewed): void {
    if (viewed.nearStart && error === undefined && thread?.next !== undefined) void loadOlderReplies(room.id, root);
    const row = rows.find(({ key }) => key === viewed.last);
    const ordinal = row?.kind === "message" ? ordinals.get(row.seq ?? 0) : undefined;
    if (ordinal !== undefined) onSeen(ordinal);
    if (viewed.atEnd && tail !== undefined) onSeen(tail);
  }

  if (rows.length === 0) {
    if (error === undefined) {
      return <Loading className={timeline.loading} rows={4} look="message" />;
    }
    return (
      <div className={timeline.loading}>
        <Notice icon={CloudOff} title={t("thread.error")} text={refusalText(error)} alert>
          <Button onClick={retry}>{t("app.retry")}</Button>
        </Notice>
      </div>
    );
  }

  const render = (row: ThreadRow): ReactNode => {
    switch (row.kind) {
      case "message":
        return <MessageRow key={row.key} row={row} found={row.key === found} onEdit={onEdit} />;
      case "replies":
        return (
          <div key={row.key} className={styles.divider} data-key={row.key}>
            <span>{row.count > 0 ? t("thread.count", { count: row.count }) : t("thread.none")}</span>
          </div>
        );
      case "day":
        return <DayRow key={row.key} rowKey={row.key} at={row.at} />;
      case "new":
        return <NewRow key={row.key} />;
      default:
        return (
          <LoadingRow
            key={row.key}
            rowKey={row.key}
            failed={error !== undefined}
            onRetry={() => void loadOlderReplies(room.id, root)}
          />
        );
    }
  };

  return (
    <TimelineRoom value={room.id}>
      <TimelineThread value={root}>
        <TimelineRights value={rights}>
          <div className={timeline.pane}>
            <AnchoredList
              ref={list}
              rows={rows}
              render={render}
              estimate={estimate}
              initial={initial}
              complete
              onView={onView}
              label={t("thread.title")}
              onKeyDown={walkRows}
            />
          </div>
        </TimelineRights>
      </TimelineThread>
    </TimelineRoom>
  );
}
