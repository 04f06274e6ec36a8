import type { Poll } from "@/contracts/wire";
import { ask } from "@/features/timeline/acts/asking";
import { actAndTell } from "@/features/timeline/acts/failures";
import { canClose } from "@/features/timeline/acts/rights";
import { useTimelineRights, useTimelineRoom } from "@/features/timeline/room-context";
import type { MessageRow } from "@/features/timeline/rows";
import { fullTime, inText } from "@/i18n/time";
import { t } from "@/i18n/t";
import "@/i18n/en-poll";
import { myId } from "@/lib/session";
import { tellsWho } from "./poll-state";
import styles from "./poll.module.css";

interface Props {
  row: MessageRow;
  poll: Poll;
  now: number;
  over: boolean;
  /** Whether one is told the results. */
  told: boolean;
  onTakeBack: (() => void) | undefined;
}

/** Below the options: how many voted, until when one can, and what else one can do. */
export function PollFoot({ row, poll, now, over, told, onTakeBack }: Props) {
  const room = useTimelineRoom();
  const rights = useTimelineRights();
  const { seq, note } = row;
  const voters = note?.poll?.voters ?? 0;
  const closable = seq !== undefined && !over && row.by === myId() && canClose(row, rights, myId());
  const facts = [
    t("poll.voters", { count: voters }),
    poll.multiple && !over && t("poll.several"),
    poll.anonymous && t("poll.anonymous"),
    poll.hidden && !over && !told && t("poll.hidden"),
  ].filter((fact) => fact !== undefined && fact !== false);
  return (
    <div className={styles.foot}>
      <span>{facts.join(" · ")}</span>
      {over ? (
        <span className={styles.over}>{t("poll.over")}</span>
      ) : (
        poll.endsAt !== undefined && (
          <time dateTime={new Date(poll.endsAt).toISOString()} data-tip={fullTime(poll.endsAt)}>
            {t("poll.ends", { time: inText(poll.endsAt, now) })}
          </time>
        )
      )}
      {seq !== undefined && tellsWho(poll, note?.poll, now) && (
        <button type="button" onClick={() => ask({ kind: "voters", room, row, seq })}>
          {t("poll.who")}
        </button>
      )}
      {onTakeBack && (
        <button type="button" onClick={onTakeBack}>
          {t("poll.takeBack")}
        </button>
      )}
      {closable && (
        <button type="button" onClick={() => void actAndTell(room, seq, "ClosePoll")}>
          {t("poll.close")}
        </button>
      )}
    </div>
  );
}
