import { Pin } from "lucide-react";
import { Suspense, memo, useState } from "react";
import { clockTime, fullTime } from "@/i18n/time";
import { t } from "@/i18n/t";
import { useName } from "@/lib/people";
import { mostTelling } from "@/lib/receipts";
import { useReminder } from "@/lib/reminders";
import { myId } from "@/lib/session";
import { Avatar } from "@/ui/avatar";
import { classes } from "@/ui/classes";
import { lazy } from "@/ui/lazy";
import { PersonButton } from "@/ui/person-button";
import { useIsEditing } from "./acts/editing";
import { useFailure } from "./acts/failures";
import { Reactions } from "./acts/reactions";
import acts from "./acts/acts.module.css";
import { Delivery } from "./delivery";
import { MessageBody } from "./message-body";
import styles from "./message-row.module.css";
import { ReminderMark } from "./reminders/reminder-mark";
import { useTimelineLast, useTimelineRights, useTimelineRoom, useTimelineThread } from "./room-context";
import { actByKey } from "./row-keys";
import type { MessageRow as Row } from "./rows";

const ReceiptLine = lazy(() => import("./receipts/receipt-line").then(({ ReceiptLine }) => ({ default: ReceiptLine })));
const ThreadLine = lazy(() => import("./threads/thread-line").then(({ ThreadLine }) => ({ default: ThreadLine })));
const MessageToolbar = lazy(() =>
  import("./acts/message-toolbar").then(({ MessageToolbar }) => ({ default: MessageToolbar })),
);

interface Props {
  row: Row;
  /** It was jumped to. */
  found?: boolean;
  onEdit: (clientId: string, text: string) => void;
}

/** Read in the order author, text, time; the time only stands further up on screen. */
export const MessageRow = memo(
  function MessageRow({ row, found = false, onEdit }: Props) {
    const room = useTimelineRoom();
    const rights = useTimelineRights();
    const name = useName(row.by);
    const [active, setActive] = useState(false);
    const failure = useFailure(room, row.seq);
    const thread = useTimelineThread();
    const editing = useIsEditing(room, row.seq, thread);
    const { note, seq } = row;
    const reminder = useReminder(room, seq);
    const gone = note?.deletedAt !== undefined;
    const waits = row.delivery !== undefined && row.delivery !== "sent" && row.delivery !== "failed";
    return (
      // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Makes the toolbar ready that the keyboard reaches, too.
      <article
        className={classes(
          styles.row,
          row.opens && styles.opens,
          waits && styles.waits,
          row.called && !gone && styles.called,
          found && styles.found,
          row.hidden && styles.hidden,
        )}
        data-key={row.key}
        data-row
        tabIndex={-1}
        onPointerEnter={() => setActive(true)}
        onFocus={() => setActive(true)}
        onKeyDown={(event) => actByKey(event, row, { room, thread, rights })}
      >
        {row.called && !gone && <span className="visually-hidden">{t("timeline.callsYou")}</span>}
        {row.opens && (
          <PersonButton id={row.by} className={styles.avatar} tabIndex={-1} aria-hidden>
            <Avatar id={row.by} name={name} />
          </PersonButton>
        )}
        {row.opens ? (
          <PersonButton id={row.by} className={styles.name} dir="auto">
            {name ?? "\u00a0"}
          </PersonButton>
        ) : (
          <span className="visually-hidden">{name ?? "\u00a0"}</span>
        )}
        <MessageBody row={row} editing={editing} />
        <time
          className={row.opens ? styles.time : styles.gutter}
          dateTime={new Date(row.at).toISOString()}
          data-tip={fullTime(row.at)}
        >
          {clockTime(row.at)}
        </time>
        {note?.pinnedAt !== undefined && (
          <span className={acts.marks}>
            <Pin size={12} strokeWidth={2} aria-hidden />
            {t("act.pinned")}
          </span>
        )}
        {reminder && <ReminderMark reminder={reminder} />}
        {seq !== undefined && note && note.reactions.length > 0 && (
          <Reactions message={seq} reactions={note.reactions} />
        )}
        {(row.thread === undefined ? thread === undefined && note?.thread : thread === undefined || row.echo) && (
          <Suspense fallback={<span className={styles.threadPlace} />}>
            <ThreadLine row={row} />
          </Suspense>
        )}
        {failure !== undefined && (
          <p className={acts.failure} role="alert">
            {failure}
          </p>
        )}
        {seq !== undefined && !gone && row.by === myId() && <ReceiptPlace row={row} seq={seq} />}
        {row.delivery && <Delivery row={row} onEdit={onEdit} />}
        <div className={styles.toolbar} role="toolbar" aria-label={t("timeline.actions")}>
          {active && !editing && (
            <Suspense fallback={null}>
              <MessageToolbar row={row} />
            </Suspense>
          )}
        </div>
      </article>
    );
  },
  (before, after) => before.onEdit === after.onEdit && before.found === after.found && sameRow(before.row, after.row),
);

/** Keeps the place of the line: it comes when somebody reads, which is when one may be about to press something above it. */
function ReceiptPlace({ row, seq }: { row: Row; seq: number }) {
  const last = useTimelineLast();
  if (last?.seq !== seq) return null;
  return (
    <span className={classes(last.others < mostTelling && styles.receiptPlace, last.direct && styles.direct)}>
      <Suspense fallback={null}>
        <ReceiptLine row={row} seq={seq} last={last} />
      </Suspense>
    </span>
  );
}

function sameRow(one: Row, two: Row): boolean {
  return (
    one.key === two.key &&
    one.text === two.text &&
    one.at === two.at &&
    one.seq === two.seq &&
    one.opens === two.opens &&
    one.delivery === two.delivery &&
    one.code === two.code &&
    one.called === two.called &&
    one.hidden === two.hidden &&
    one.note === two.note
  );
}
