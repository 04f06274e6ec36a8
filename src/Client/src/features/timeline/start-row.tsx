import { Hash, MessagesSquare, NotebookPen, UserRound } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import type { RoomView } from "@/contracts/wire";
import { longDate } from "@/i18n/time";
import { t } from "@/i18n/t";
import { isNotes } from "@/lib/conversation";
import { myId } from "@/lib/session";
import styles from "./edge-rows.module.css";

interface Props {
  room: RoomView;
  title: string;
  /** Whether one writes here now. */
  writes: boolean;
  actions: ReactNode;
}

interface Words {
  icon: LucideIcon;
  title: string;
  text: string;
  /** Said while nobody has said anything. */
  quiet: string;
}

function wordsOf({ room, title, writes, actions }: Props): Words {
  const since = t("timeline.created", { date: longDate(room.createdAt) });
  if (isNotes(room, myId())) {
    return {
      icon: NotebookPen,
      title: t("conversation.startNotes"),
      text: t("conversation.startNotesText"),
      quiet: "",
    };
  }
  switch (room.kind) {
    case "direct":
      return {
        icon: UserRound,
        title: t("conversation.startDirect", { name: title }),
        text: since,
        quiet: t("conversation.quiet"),
      };
    case "group":
      return {
        icon: MessagesSquare,
        title: t("timeline.startOf", { room: title }),
        text: since,
        quiet: t("conversation.quiet"),
      };
    default:
      return {
        icon: Hash,
        title: t("timeline.startOf", { room: title }),
        text: room.topic || since,
        quiet: t(writes && actions ? "timeline.empty" : "conversation.quiet"),
      };
  }
}

export function StartRow(props: Props) {
  const words = wordsOf(props);
  const { room, actions } = props;
  const quiet = room.headOrdinal === 0;
  return (
    <div className={styles.start} data-key="start">
      <span className={styles.badge}>
        <words.icon size={26} strokeWidth={1.75} aria-hidden />
      </span>
      <h2 className={styles.title}>{words.title}</h2>
      <p className={styles.text} dir="auto">
        {words.text}
      </p>
      {quiet && words.quiet && <p className={styles.text}>{words.quiet}</p>}
      {quiet && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
