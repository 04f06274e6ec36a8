import { CircleAlert, MessagesSquare, PencilLine, Trash2 } from "lucide-react";
import { useState } from "react";
import { refusalText, t } from "@/i18n/t";
import type { MyDraft } from "@/lib/draft";
import type { DraftPlace } from "@/lib/drafts";
import { roomPath, threadPath } from "@/lib/router";
import { Button } from "@/ui/button";
import { copyText } from "@/ui/copy";
import { Entry, EntryFoot, EntrySign, EntryText, Said } from "@/ui/entry";
import { IconButton } from "@/ui/icon-button";
import styles from "./draft-item.module.css";

interface Props {
  place: DraftPlace;
  draft: MyDraft;
  /** What its room is called; undefined when it is not mine any more. */
  title: string | undefined;
  onDelete: () => void;
}

/** A draft: a press goes on with it. Of a room that one is not in any more it can be copied. */
export function DraftItem({ place, draft, title, onDelete }: Props) {
  const [copied, setCopied] = useState(false);
  const [room = "", thread] = place.split("/");
  return (
    <Entry
      face={<EntrySign icon={thread === undefined ? PencilLine : MessagesSquare} />}
      head={<Said name={title ?? t("drafts.gone")} place={thread === undefined ? undefined : t("drafts.thread")} />}
      at={draft.at > 0 ? draft.at : undefined}
      {...(title !== undefined && {
        href: thread === undefined ? roomPath(room) : threadPath(room, Number(thread)),
      })}
      actions={<IconButton icon={Trash2} label={t("drafts.delete")} onClick={onDelete} />}
    >
      <EntryText>{draft.text}</EntryText>
      {(title === undefined || draft.refused !== undefined) && (
        <EntryFoot>
          {title === undefined ? (
            <Button onClick={() => void copyText(draft.text).then(setCopied)}>
              {t(copied ? "app.copied" : "app.copy")}
            </Button>
          ) : (
            <span className={styles.refused}>
              <CircleAlert size={14} strokeWidth={1.75} aria-hidden />
              {t("drafts.here", { why: refusalText(draft.refused ?? "") })}
            </span>
          )}
        </EntryFoot>
      )}
    </Entry>
  );
}
