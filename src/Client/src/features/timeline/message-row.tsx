import { Pin } from "lucide-react";
import { Suspense, lazy, memo, useState } from "react";
import { clockTime, fullTime } from "@/i18n/time";
import { t } from "@/i18n/t";
import { useIsBlocked } from "@/lib/blocks";
import { useHidden } from "@/lib/hidden";
import { useName } from "@/lib/people";
import { myId } from "@/lib/session";
import { Avatar } from "@/ui/avatar";
import { classes } from "@/ui/classes";
import { PersonButton } from "@/ui/person-button";
import { ask } from "./acts/asking";
import { useIsEditing } from "./acts/editing";
import { useFailure } from "./acts/failures";
import { Reactions } from "./acts/reactions";
import acts from "./acts/acts.module.css";
import { Delivery } from "./delivery";
import { MessageText } from "./message-text";
import { MessageWords } from "./message-words";
import styles from "./message-row.module.css";
import { useTimelineLast, useTimelineRights, useTimelineRoom, useTimelineThread } from "./room-context";
import { actByKey } from "./row-keys";
import type { MessageRow as Row } from "./rows";

const EditBox = lazy(() => import("./acts/edit-box").then(({ EditBox }) => ({ default: EditBox })));
const HiddenWords = lazy(() => import("./hidden/hidden-words").then(({ HiddenWords }) => ({ default: HiddenWords })));
const HiddenMark = lazy(() => import("./hidden/hidden-words").then(({ HiddenMark }) => ({ default: HiddenMark })));
const LinkCards = lazy(() => import("./links/link-cards").then(({ LinkCards }) => ({ default: LinkCards })));
const Quote = lazy(() => import("./reply/quote").then(({ Quote }) => ({ default: Quote })));
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

function ReceiptPlace({ row, seq }: { row: Row; seq: number }) {
  const last = useTimelineLast();
  if (last?.seq !== seq) return null;
  return (
    <Suspense fallback={null}>
      <ReceiptLine row={row} seq={seq} last={last} />
    </Suspense>
  );
}

function MessageBody({ row, editing }: { row: Row; editing: boolean }) {
  const room = useTimelineRoom();
  const [shown, setShown] = useState(false);
  const folded = useIsBlocked(row.by) && !shown;
  const away = useHidden(({ shown }) => row.hidden && shown !== room);
  const { note, seq } = row;
  if (away) {
    return (
      <Suspense fallback={null}>
        <HiddenWords />
      </Suspense>
    );
  }
  if (note?.deletedAt !== undefined) return <Deleted row={row} />;
  if (editing && seq !== undefined) {
    return (
      <Suspense fallback={<MessageText text={row.text} />}>
        <EditBox
          room={room}
          message={seq}
          text={row.text}
          calls={row.calls}
          onEmpty={() => ask({ kind: "delete", room, row, seq })}
        />
      </Suspense>
    );
  }
  if (folded) {
    return (
      <p className={classes(styles.text, styles.folded)}>
        {t("timeline.blocked")}{" "}
        <button type="button" onClick={() => setShown(true)}>
          {t("timeline.blockedShow")}
        </button>
      </p>
    );
  }
  return (
    <div className={styles.body}>
      {row.hidden && (
        <Suspense fallback={null}>
          <HiddenMark />
        </Suspense>
      )}
      {row.replyTo !== undefined && (
        <Suspense fallback={<span className={styles.quotePlace} />}>
          <Quote seq={row.replyTo} />
        </Suspense>
      )}
      <MessageWords row={row} />
      {seq !== undefined && note?.previews && (
        <Suspense fallback={null}>
          <LinkCards row={row} seq={seq} previews={note.previews} />
        </Suspense>
      )}
      {seq !== undefined && note?.editedAt !== undefined && (
        <button
          type="button"
          className={acts.edited}
          data-tip={t("act.editedAt", { time: fullTime(note.editedAt) })}
          onClick={() => ask({ kind: "edits", room, row, seq })}
        >
          {t("act.edited")}
        </button>
      )}
    </div>
  );
}

function Deleted({ row: { by, note } }: { row: Row }) {
  const deletedBy = note?.deletedBy ?? by;
  const name = useName(deletedBy);
  return (
    <p className={acts.gone}>
      {deletedBy === by ? t("act.deleted") : t("act.deletedBy", { name: name ?? t("timeline.someone") })}
    </p>
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
