import { ArrowDown, CloudOff } from "lucide-react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ReactNode } from "react";
import type { RoomView } from "@/contracts/wire";
import { refusalText, t } from "@/i18n/t";
import { AnchoredList } from "@/ui/anchored-list";
import type { ListHandle, Viewed } from "@/ui/anchored-list";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { Skeleton } from "@/ui/skeleton";
import { DayRow, LoadingRow, NewRow } from "./edge-rows";
import { loadNewer, loadOlder, openLatest, trimToEnd } from "./history";
import { MessageRow } from "./message-row";
import { TimelineRoom } from "./room-context";
import { estimateRow } from "./row-size";
import type { Row } from "./rows";
import { StartRow } from "./start-row";
import { SystemRow } from "./system-row";
import styles from "./timeline-view.module.css";
import { useAnnouncements } from "./use-announcements";
import { useRoomTimeline } from "./use-room-timeline";
import { walkRows } from "./walk-rows";

interface Props {
  room: RoomView;
  /** How the room is called, in sentences. */
  title: string;
  me: string;
  /** Called with the last message that is on screen; it is for the caller to know whether someone looks. */
  onSeen: (seq: number, ordinal: number) => void;
  onEdit: (clientId: string, text: string) => void;
  startActions: ReactNode;
  handle: (toLatest: () => void) => void;
}

export function TimelineView({ room, title, me, onSeen, onEdit, startActions, handle }: Props) {
  const { timeline, loaded, rows, error, retry } = useRoomTimeline(room, me);
  const list = useRef<ListHandle>(null);
  const [atEnd, setAtEnd] = useState(true);
  const words = useAnnouncements(timeline, me);
  const complete = timeline?.following ?? false;
  const byKey = useMemo(() => new Map(rows.map((row) => [row.key, row])), [rows]);
  const [initial] = useState(() => ({ stick: true, marks: [] }));
  const divider = useRef<string>(undefined);

  const toLatest = useCallback(() => {
    void openLatest(room.id).then(() => list.current?.toEnd());
  }, [room.id]);
  useEffect(() => handle(toLatest), [handle, toLatest]);

  // Opens at the line where reading goes on, when there is one; once per visit.
  useEffect(() => {
    if (!loaded || divider.current !== undefined) return;
    divider.current = byKey.has("new") ? "new" : "";
    if (divider.current) list.current?.toRow("new", 120);
  }, [loaded, byKey]);

  function onView(viewed: Viewed): void {
    setAtEnd(viewed.atEnd);
    if (!timeline || !loaded) return;
    const mayLoad = error === undefined; // Else it is asked for by hand, or after the next connection.
    if (mayLoad && viewed.nearStart && !timeline.start) void loadOlder(room.id);
    if (mayLoad && viewed.nearEnd && !timeline.following) void loadNewer(room.id);
    if (viewed.atEnd && timeline.events.length > 600) trimToEnd(room.id);
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
    return (
      <div className={styles.loading} role="status" aria-label={t("app.loading")}>
        <Skeleton rows={8} look="message" />
      </div>
    );
  }

  const unread = Math.max(0, room.headOrdinal - room.readOrdinal);
  const render = (row: Row): ReactNode => {
    switch (row.kind) {
      case "message":
        return <MessageRow key={row.key} row={row} onEdit={onEdit} />;
      case "system":
        return <SystemRow key={row.key} row={row} />;
      case "day":
        return <DayRow key={row.key} rowKey={row.key} at={row.at} />;
      case "new":
        return <NewRow key={row.key} />;
      case "start":
        return <StartRow key={row.key} room={room} title={title} actions={startActions} />;
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
      </div>
    </TimelineRoom>
  );
}
