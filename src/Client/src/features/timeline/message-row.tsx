import { Check, Copy } from "lucide-react";
import { memo, useState } from "react";
import { clockTime, fullTime } from "@/i18n/time";
import { t } from "@/i18n/t";
import { useIsBlocked } from "@/lib/blocks";
import { useName } from "@/lib/people";
import { Avatar } from "@/ui/avatar";
import { classes } from "@/ui/classes";
import { copyText } from "@/ui/copy";
import { IconButton } from "@/ui/icon-button";
import { PersonButton } from "@/ui/person-button";
import { Delivery } from "./delivery";
import { MessageText } from "./message-text";
import styles from "./message-row.module.css";
import type { MessageRow as Row } from "./rows";

interface Props {
  row: Row;
  onEdit: (clientId: string, text: string) => void;
}

/** Read in the order author, text, time; the time only stands further up on screen. */
export const MessageRow = memo(
  function MessageRow({ row, onEdit }: Props) {
    const name = useName(row.by);
    const [copied, setCopied] = useState(false);
    const [shown, setShown] = useState(false);
    const folded = useIsBlocked(row.by) && !shown;
    const waits = row.delivery !== undefined && row.delivery !== "sent" && row.delivery !== "failed";
    return (
      <article
        className={classes(styles.row, row.opens && styles.opens, waits && styles.waits)}
        data-key={row.key}
        data-row
        tabIndex={-1}
      >
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
        {folded ? (
          <p className={classes(styles.text, styles.folded)}>
            {t("timeline.blocked")}{" "}
            <button type="button" onClick={() => setShown(true)}>
              {t("timeline.blockedShow")}
            </button>
          </p>
        ) : (
          <MessageText text={row.text} />
        )}
        <time
          className={row.opens ? styles.time : styles.gutter}
          dateTime={new Date(row.at).toISOString()}
          data-tip={fullTime(row.at)}
        >
          {clockTime(row.at)}
        </time>
        {row.delivery && <Delivery row={row} onEdit={onEdit} />}
        <div className={styles.toolbar} role="toolbar" aria-label={t("timeline.actions")}>
          <IconButton
            small
            icon={copied ? Check : Copy}
            label={t(copied ? "app.copied" : "timeline.copyText")}
            onClick={() => void copyText(row.text).then(setCopied)}
            onBlur={() => setCopied(false)}
          />
        </div>
      </article>
    );
  },
  (before, after) => before.onEdit === after.onEdit && sameRow(before.row, after.row),
);

function sameRow(one: Row, two: Row): boolean {
  return (
    one.key === two.key &&
    one.text === two.text &&
    one.at === two.at &&
    one.opens === two.opens &&
    one.delivery === two.delivery &&
    one.code === two.code
  );
}
