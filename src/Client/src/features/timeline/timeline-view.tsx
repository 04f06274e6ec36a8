import { ArrowDown, CloudOff } from "lucide-react";
import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ReactNode } from "react";
import type { RoomView } from "@/contracts/wire";
import { refusalText, t } from "@/i18n/t";
import { useMe } from "@/lib/session";
import { AnchoredList } from "@/ui/anchored-list";
import type { ListHandle, Viewed } from "@/ui/anchored-list";
import { Button } from "@/ui/button";
import { lazy } from "@/ui/lazy";
import { Notice } from "@/ui/notice";
import { Loading } from "@/ui/skeleton";
import { useQuestion } from "./acts/asking";
import { messageRights } from "./acts/rights";
import { DayRow, LoadingRow, NewRow } from "./edge-rows";
import { loadNewer, loadOlder, openLatest, trimToEnd } from "./history";
import { MessageRow } from "./message-row";
import { TimelineLast, TimelineRights, TimelineRoom, TimelineUnread } from "./room-context";
import { useLastOwn } from "./receipts/use-last-own";
import { useReceiptsOf } from "./receipts/use-receipts-of";
import { estimateRow } from "./row-size";
import type { Row } from "./rows";
import { StartRow } from "./start-row";
import { SystemRow } from "./system-row";
import styles from "./timeline-view.module.css";
import { useAnnouncements } from "./use-announcements";
import { useRoomTimeline } from "./use-room-timeline";
import { useTarget } from "./use-target";
import { walkRows } from "./walk-rows";

const MessageDialogs = lazy(() =>
  import("./acts/message-dialogs").then(({ MessageDialogs }) => ({ default: MessageDialogs })),
);

interface Props {
  room: RoomView;
  /** How the room is called, in sentences. */
  title: string;
  me: string;
  /** Called with the last message that is on screen; it is for the caller to know whether someone looks. */
  onSeen: (seq: number, ordinal: number) => void;
  onEdit: (clientId: string, text: string) => void;
  /** Marks a message and all after it as unread. */
  onUnread: (message: number) => Promise<void>;
  /** Why one does not write here now keeps one from more. */
  writes: boolean;
  /** For how long messages can be edited, in seconds. */
  editSeconds: number | undefined;
  /** The seq of the message to go to, when an address names one. */
  target: number | undefined;
  onTarget: () => void;
  startActions: ReactNode;
  handle: (toLatest: () => void) => void;
}

export function TimelineView(props: Props) {
  const { room, title, me, onSeen, onEdit, onUnread, writes, editSeconds, target, onTarget, startActions, handle } =
    props;
  const { timeline, loaded, rows, tail, error, retry } = useRoomTimeline(room, me);
  const list = useRef<ListHandle>(null);
  const [atEnd, setAtEnd] = useState(true);
  const words = useAnnouncements(timeline, me);
  const complete = timeline?.following ?? false;
  const byKey = useMemo(() => new Map(rows.map((row) => [row.key, row])), [rows]);
  const [initial] = useState(() => ({ stick: true, marks: [] }));
  const divider = useRef<string>(undefined);
  const server = useMe()?.role;
  const rights = useMemo(() => messageRights(room, server, writes, editSeconds), [room, server, writes, editSeconds]);
  const lastOwn = useLastOwn(room, rows, me);
  useReceiptsOf(room.id, lastOwn !== undefined);
  const question = useQuestion((asked) => (asked.question?.room === room.id ? asked.question : undefined));

  const toLatest = useCallback(() => {
    void openLatest(room.id).then(() => list.current?.toEnd());
  }, [room.id]);
  useEffect(() => handle(toLatest), [handle, toLatest]);

  // Opens at the line where reading goes on, when there is one; once per visit.
  useEffect(() => {
    if (!loaded || divider.current !== undefined) return;
    divider.current = byKey.has("new") ? "new" : "";
    if (divider.current && target === undefined) list.current?.toRow("new", 120);
  }, [loaded, byKey, target]);
  const found = useTarget({ room: room.id, target, rows, loaded, list, onTarget });

  function onView(viewed: Viewed): void {
    setAtEnd(viewed.atEnd);
    if (!timeline || !loaded) return;
    const mayLoad = error === undefined; // Else it is asked for by hand, or after the next connection.
    if (mayLoad && viewed.nearStart && !timeline.start) void loadOlder(room.id);
    if (mayLoad && viewed.nearEnd && !timeline.following) void loadNewer(room.id);
    if (viewed.atEnd && timeline.events.length > 600) trimToEnd(room.id);
    if (viewed.atEnd && tail) onSeen(tail.seq, tail.ordinal);
    const seen = viewed.last === undefined ? undefined : byKey.get(viewed.last);
    if (seen?.kind === "message" && seen.seq !== undefined) onSeen(seen.seq, seen.ordinal ?? 0);
  }

  const shown = rows.length > 0;
  if (error !== undefined && !shown) {
    return (
      <Notice icon={CloudOff} title={t("timeline.error")} text={refusalText(error)} alert>
        <Button onClick={retry}>{t("app.retry")}</Button>
      </Notice>
    );
  }
  if (!shown) {
    return <Loading className={styles.loading} rows={8} look="message" />;
  }

  const unread = Math.max(0, room.headOrdinal - room.readOrdinal);
  const render = (row: Row): ReactNode => {
    switch (row.kind) {
      case "message":
        return <MessageRow key={row.key} row={row} found={row.key === found} onEdit={onEdit} />;
      case "system":
        return <SystemRow key={row.key} row={row} />;
      case "day":
        return <DayRow key={row.key} rowKey={row.key} at={row.at} />;
      case "new":
        return <NewRow key={row.key} />;
      case "start":
        return <StartRow key={row.key} room={room} title={title} writes={writes} actions={startActions} />;
      default:
        return (
          <LoadingRow
            key={row.key}
            rowKey={row.key}
            failed={error !== undefined}
            onRetry={loaded ? () => void (row.kind === "older" ? loadOlder : loadNewer)(room.id) : retry}
          />
        );
    }
  };

  return (
    <TimelineRoom value={room.id}>
      <TimelineUnread value={onUnread}>
        <TimelineRights value={rights}>
          <TimelineLast value={lastOwn}>
            <div className={styles.pane}>
              <AnchoredList
                ref={list}
                rows={rows}
                render={render}
                estimate={estimateRow}
                initial={initial}
                complete={complete}
                onView={onView}
                label={t("timeline.label", { room: title })}
                onKeyDown={walkRows}
              />
              {!atEnd && (
                <button type="button" className={styles.jump} onClick={toLatest}>
                  <ArrowDown size={16} strokeWidth={2} aria-hidden />
                  {unread > 0 ? t("timeline.jumpNew", { count: unread }) : t("timeline.jumpLatest")}
                </button>
              )}
              <div className="visually-hidden" aria-live="polite">
                {words}
              </div>
              {question && (
                <Suspense fallback={null}>
                  <MessageDialogs key={`${question.kind} ${question.seq}`} question={question} />
                </Suspense>
              )}
            </div>
          </TimelineLast>
        </TimelineRights>
      </TimelineUnread>
    </TimelineRoom>
  );
}
