import { ChevronRight } from "lucide-react";
import { memo, useState } from "react";
import type { UserId } from "@/contracts/wire";
import { clockTime, fullTime } from "@/i18n/time";
import { t } from "@/i18n/t";
import { useName } from "@/lib/people";
import { eventText, eventsLabel, joinedText } from "./event-text";
import type { SystemRow as Row } from "./rows";
import styles from "./system-row.module.css";

function PersonName({ id }: { id: UserId }) {
  const name = useName(id);
  return <bdi className={styles.name}>{name ?? t("timeline.someone")}</bdi>;
}

const person = (id: UserId) => <PersonName key={id} id={id} />;

export const SystemRow = memo(
  function SystemRow({ row }: { row: Row }) {
    const [open, setOpen] = useState(false);
    const [first] = row.events;
    if (!first) return <div data-key={row.key} />;
    const many = row.events.length > 1;
    return (
      <div className={styles.row} data-key={row.key} data-row tabIndex={-1}>
        {many ? (
          <button type="button" className={styles.summary} aria-expanded={open} onClick={() => setOpen(!open)}>
            <ChevronRight size={14} strokeWidth={2} className={styles.chevron} aria-hidden />
            <span>{joinedText(row.events, person) ?? eventsLabel(row.events.length)}</span>
          </button>
        ) : (
          <Line row={row} index={0} />
        )}
        {open && row.events.map((event, index) => <Line key={event.seq} row={row} index={index} />)}
      </div>
    );
  },
  ({ row: one }, { row: two }) => one.key === two.key && one.events.length === two.events.length,
);

function Line({ row, index }: { row: Row; index: number }) {
  const event = row.events[index];
  if (!event) return null;
  return (
    <p className={styles.line}>
      <span>{eventText(event, person)}</span>
      <time dateTime={new Date(event.at).toISOString()} data-tip={fullTime(event.at)}>
        {clockTime(event.at)}
      </time>
    </p>
  );
}
