import { Check, Copy, Ellipsis, Eye, EyeOff, MessagesSquare, Pencil, Reply } from "lucide-react";
import { useState } from "react";
import { EmojiSign } from "@/emoji/emoji-sign";
import { noteChosen, useFavourites } from "@/emoji/habits";
import "@/i18n/en-act";
import "@/i18n/en-hidden";
import { t } from "@/i18n/t";
import "@/i18n/en-thread-panel";
import { setHidden } from "@/lib/hidden";
import { navigate, threadPath } from "@/lib/router";
import { fullText } from "@/lib/said";
import { myId } from "@/lib/session";
import { keysOf } from "@/lib/shortcuts";
import { copyText } from "@/ui/copy";
import { IconButton } from "@/ui/icon-button";
import { Menu } from "@/ui/menu";
import { useTimelineRights, useTimelineRoom, useTimelineThread } from "@/features/timeline/room-context";
import { hide } from "@/features/timeline/hidden/hide";
import { reply } from "@/features/timeline/reply/replying";
import type { MessageRow } from "@/features/timeline/rows";
import styles from "./acts.module.css";
import { edit } from "./editing";
import { actAndTell, tryAndTell } from "./failures";
import { MessageMenu } from "./message-menu";
import { canEdit, hasThread } from "./rights";
import { ReactMenu } from "./react-menu";

/** What can be done to a message, beside it. */
export function MessageToolbar({ row }: { row: MessageRow }) {
  const room = useTimelineRoom();
  const rights = useTimelineRights();
  const thread = useTimelineThread();
  const quick = useFavourites(3);
  const { seq } = row;
  const words = fullText(row);
  if (seq === undefined) return words === "" ? null : <CopyButton text={words} />;
  if (row.note?.deletedAt !== undefined) return <HideButton row={row} seq={seq} />;
  return (
    <>
      {rights?.react && (
        <>
          {quick.map((emoji) => (
            <QuickReaction key={emoji} emoji={emoji} message={seq} mine={isMine(row, emoji)} />
          ))}
          <ReactMenu message={seq} look="tool" />
        </>
      )}
      {thread === undefined && rights?.edit && (
        <IconButton
          small
          icon={Reply}
          label={t("act.reply")}
          shortcut={keysOf("reply")}
          onClick={() => reply(room, seq)}
        />
      )}
      {thread === undefined && hasThread(row, rights) && (
        <IconButton
          small
          icon={MessagesSquare}
          label={t(row.thread === undefined ? "thread.reply" : "thread.open")}
          shortcut={keysOf("thread")}
          onClick={() => navigate(threadPath(room, row.thread ?? seq))}
        />
      )}
      {canEdit(row, rights, myId()) && (
        <IconButton small icon={Pencil} label={t("act.edit")} onClick={() => edit(room, seq, thread)} />
      )}
      <Menu align="end" trigger={<IconButton small icon={Ellipsis} label={t("act.more")} />}>
        <MessageMenu row={row} seq={seq} />
      </Menu>
    </>
  );
}

const isMine = ({ note }: MessageRow, emoji: string) =>
  note?.reactions.some((reaction) => reaction.emoji === emoji && reaction.mine) ?? false;

function QuickReaction({ emoji, message, mine }: { emoji: string; message: number; mine: boolean }) {
  const room = useTimelineRoom();
  const label = t("act.reactWith", { emoji });
  return (
    <button
      type="button"
      className={styles.quick}
      aria-label={label}
      aria-pressed={mine}
      data-tip={label}
      onClick={() => {
        if (!mine) noteChosen(emoji);
        void actAndTell(room, message, mine ? "Unreact" : "React", emoji);
      }}
    >
      <EmojiSign emoji={emoji} />
    </button>
  );
}

/** All that can be done to what is left of a deleted message. */
function HideButton({ row: { hidden }, seq }: { row: MessageRow; seq: number }) {
  const room = useTimelineRoom();
  return (
    <IconButton
      small
      icon={hidden ? Eye : EyeOff}
      label={t(hidden ? "hidden.show" : "hidden.hide")}
      onClick={() => void tryAndTell(room, seq, () => (hidden ? setHidden(room, seq, false) : hide(room, seq)))}
    />
  );
}

function CopyButton({ text }: { text: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <IconButton
      small
      icon={copied ? Check : Copy}
      label={t(copied ? "app.copied" : "timeline.copyText")}
      onClick={() => void copyText(text).then(setCopied)}
      onBlur={() => setCopied(false)}
    />
  );
}
