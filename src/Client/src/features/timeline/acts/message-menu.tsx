import {
  BellRing,
  Bookmark,
  BookmarkX,
  CheckCheck,
  CircleDot,
  Copy,
  Eye,
  EyeOff,
  Flag,
  Forward,
  History,
  Link,
  MessagesSquare,
  Pencil,
  Pin,
  PinOff,
  Reply,
  SmilePlus,
  Trash2,
} from "lucide-react";
import { useEffect } from "react";
import { t } from "@/i18n/t";
import "@/i18n/en-hidden";
import "@/i18n/en-receipts";
import "@/i18n/en-thread-panel";
import { askToForward } from "@/lib/forwarding";
import { setHidden } from "@/lib/hidden";
import { messagePath, navigate, threadPath } from "@/lib/router";
import { useReceipts } from "@/lib/receipts";
import { serverNow } from "@/lib/server-clock";
import { askWhen } from "@/lib/reminders";
import { isSaved, loadSaved, setSaved, useSaved } from "@/lib/saved";
import { fullText } from "@/lib/said";
import { myId } from "@/lib/session";
import { keysOf } from "@/lib/shortcuts";
import { copyAndTell } from "@/lib/toast";
import { MenuItem, MenuLine } from "@/ui/menu";
import {
  useTimelineRights,
  useTimelineRoom,
  useTimelineThread,
  useTimelineUnread,
} from "@/features/timeline/room-context";
import { hide } from "@/features/timeline/hidden/hide";
import { forwardingOf } from "@/features/timeline/forward";
import { reply } from "@/features/timeline/reply/replying";
import type { MessageRow } from "@/features/timeline/rows";
import { PollItems } from "@/features/timeline/polls/poll-items";
import { countsOf, pollText } from "@/features/timeline/polls/poll-state";
import { ask } from "./asking";
import { edit } from "./editing";
import { actAndTell, tryAndTell } from "./failures";
import { canDelete, canEdit, hasThread } from "./rights";

const textOf = (row: MessageRow) =>
  row.poll ? pollText(row.text, row.poll, countsOf(row.poll, row.note?.poll, serverNow())) : fullText(row);

/** The entries of the menu of a message, what is done most first. */
export function MessageMenu({ row, seq }: { row: MessageRow; seq: number }) {
  const room = useTimelineRoom();
  const rights = useTimelineRights();
  const thread = useTimelineThread();
  const markUnread = useTimelineUnread();
  const saved = useSaved((all) => isSaved(all, room, seq)) ?? false;
  useEffect(() => void loadSaved().catch(() => undefined), []); // Then it offers to save, which does no harm done again.
  const readable = useReceipts((receipts) => receipts.kept && receipts.room === room) && thread === undefined;
  const me = myId();
  const words = textOf(row);
  const { note } = row;
  const pinned = note?.pinnedAt !== undefined;
  return (
    <>
      {thread === undefined && rights?.edit && (
        <MenuItem icon={Reply} onSelect={() => reply(room, seq)}>
          {t("act.reply")}
        </MenuItem>
      )}
      {thread === undefined && hasThread(row, rights) && (
        <MenuItem icon={MessagesSquare} onSelect={() => navigate(threadPath(room, row.thread ?? seq))}>
          {t(row.thread === undefined ? "thread.reply" : "thread.open")}
        </MenuItem>
      )}
      {canEdit(row, rights, me) && (
        <MenuItem icon={Pencil} onSelect={() => edit(room, seq, thread)}>
          {t("act.edit")}
        </MenuItem>
      )}
      <MenuItem icon={Forward} shortcut={keysOf("forward")} onSelect={() => askToForward(forwardingOf(room, seq, row))}>
        {t("act.forward")}
      </MenuItem>
      {words !== "" && (
        <MenuItem icon={Copy} onSelect={() => void copyAndTell(words)}>
          {t("timeline.copyText")}
        </MenuItem>
      )}
      <MenuItem
        icon={saved ? BookmarkX : Bookmark}
        onSelect={() => void tryAndTell(room, seq, () => setSaved(room, seq, !saved))}
      >
        {t(saved ? "act.unsave" : "act.save")}
      </MenuItem>
      <MenuItem icon={BellRing} onSelect={() => askWhen(room, seq)}>
        {t("act.remind")}
      </MenuItem>
      {markUnread && thread === undefined && (
        <MenuItem icon={CircleDot} onSelect={() => void tryAndTell(room, seq, () => markUnread(seq))}>
          {t("act.markUnread")}
        </MenuItem>
      )}
      <MenuItem icon={Link} onSelect={() => void copyAndTell(location.origin + messagePath(room, seq))}>
        {t("act.copyLink")}
      </MenuItem>
      {rights?.pin && (
        <MenuItem icon={pinned ? PinOff : Pin} onSelect={() => void actAndTell(room, seq, pinned ? "Unpin" : "Pin")}>
          {t(pinned ? "act.unpin" : "act.pin")}
        </MenuItem>
      )}
      {note && note.reactions.length > 0 && (
        <MenuItem icon={SmilePlus} onSelect={() => ask({ kind: "reactors", room, row, seq })}>
          {t("act.whoReacted")}
        </MenuItem>
      )}
      {row.poll && <PollItems row={row} poll={row.poll} seq={seq} />}
      {readable && row.by === me && (
        <MenuItem icon={CheckCheck} onSelect={() => ask({ kind: "readers", room, row, seq })}>
          {t("receipts.who")}
        </MenuItem>
      )}
      {note?.editedAt !== undefined && (
        <MenuItem icon={History} onSelect={() => ask({ kind: "edits", room, row, seq })}>
          {t("act.edits")}
        </MenuItem>
      )}
      <MenuLine />
      <MenuItem
        icon={row.hidden ? Eye : EyeOff}
        onSelect={() => void tryAndTell(room, seq, () => (row.hidden ? setHidden(room, seq, false) : hide(room, seq)))}
      >
        {t(row.hidden ? "hidden.show" : "hidden.hide")}
      </MenuItem>
      {row.by !== me && (
        <MenuItem icon={Flag} onSelect={() => ask({ kind: "report", room, row, seq })}>
          {t("act.report")}
        </MenuItem>
      )}
      {canDelete(row, rights, me) && (
        <MenuItem icon={Trash2} danger onSelect={() => ask({ kind: "delete", room, row, seq })}>
          {t("act.delete")}
        </MenuItem>
      )}
    </>
  );
}
