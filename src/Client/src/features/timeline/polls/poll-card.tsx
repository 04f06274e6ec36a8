import { ChartColumn } from "lucide-react";
import { useId, useState } from "react";
import type { Poll } from "@/contracts/wire";
import { useTimelineRights, useTimelineRoom } from "@/features/timeline/room-context";
import type { MessageRow } from "@/features/timeline/rows";
import "@/i18n/en-poll";
import { t } from "@/i18n/t";
import { PollFoot } from "./poll-foot";
import { PollOption } from "./poll-option";
import styles from "./poll.module.css";
import { countsOf, isOver, pressed, shares } from "./poll-state";
import { useFreshPoll } from "./use-fresh-poll";
import { useOpenTime } from "./use-open";
import { votePoll } from "./vote";

/** A message that asks: a press on an option votes, and shows how it stands. */
export function PollCard({ row, poll }: { row: MessageRow; poll: Poll }) {
  const room = useTimelineRoom();
  const rights = useTimelineRights();
  const id = useId();
  const [said, setSaid] = useState("");
  const { seq, note } = row;
  const results = note?.poll;
  const now = useOpenTime(poll, results);
  const over = isOver(poll, results, now);
  useFreshPoll(room, seq, poll, note, over);

  const mine = results?.mine ?? [];
  const voters = results?.voters ?? 0;
  const counts = countsOf(poll, results, now);
  const percents = counts && shares(counts, voters, poll.multiple ?? false);
  const most = counts && voters > 0 ? Math.max(...counts) : 0;
  const able = seq !== undefined && !over && (rights?.react ?? false);

  function choose(options: number[]) {
    if (seq === undefined) return;
    const names = options.map((option) => poll.options[option]).join(", ");
    setSaid(names === "" ? t("poll.takenBack") : t("poll.chosen", { names }));
    void votePoll(room, seq, poll, options);
  }

  return (
    <div className={styles.card}>
      <p className={styles.question} id={id} dir="auto">
        <ChartColumn size={16} strokeWidth={2} aria-hidden />
        <span className="visually-hidden">{t("poll.poll")} </span>
        {row.text}
      </p>
      <div
        role={poll.multiple ? "group" : "radiogroup"}
        aria-labelledby={id}
        className={styles.options}
        aria-disabled={!able}
      >
        {poll.options.map((option, place) => (
          <PollOption
            key={option}
            text={option}
            kind={poll.multiple ? "checkbox" : "radio"}
            chosen={mine.includes(place)}
            leads={over && most > 0 && counts?.[place] === most}
            able={able}
            count={counts?.[place]}
            percent={percents?.[place]}
            onPress={() => choose(pressed(poll, mine, place))}
          />
        ))}
      </div>
      <PollFoot
        row={row}
        poll={poll}
        now={now}
        over={over}
        told={counts !== undefined}
        onTakeBack={able && mine.length > 0 ? () => choose([]) : undefined}
      />
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </div>
  );
}
