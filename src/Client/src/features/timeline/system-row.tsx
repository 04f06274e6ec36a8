import { ChevronRight } from "lucide-react";
import { memo, useState } from "react";
import type { RoomEvent, UserId } from "@/contracts/wire";
import { clockTime, fullTime } from "@/i18n/time";
import { t } from "@/i18n/t";
import { useName } from "@/lib/people";
import { eventText, eventsLabel, joinedText, worthTelling } from "./event-text";
import { useTimelineRoom } from "./room-context";
import type { SystemRow as Row } from "./rows";
import styles from "./system-row.module.css";

function PersonName({ id }: { id: UserId }) {
  const name = useName(id);
  return <bdi className={styles.name}>{name ?? t("timeline.someone")}</bdi>;
}

/** So many different changes are told one by one; more are told when asked. */
const mostUnfolded = 3;

const person = (id: UserId) => <PersonName key={id} id={id} />;

export const SystemRow = memo(
  function SystemRow({ row }: { row: Row }) {
    const [open, setOpen] = useState(false);
    const told = worthTelling(row.events);
    const joined = joinedText(told, person);
    const folds = joined !== undefined || told.length > mostUnfolded;
    return (
      <div className={styles.row} data-key={row.key} data-row tabIndex={-1}>
        {folds && (
          <button type="button" className={styles.summary} aria-expanded={open} onClick={() => setOpen(!open)}>
            <ChevronRight size={14} strokeWidth={2} className={styles.chevron} aria-hidden />
            <span>{joined ?? eventsLabel(told.length)}</span>
          </button>
        )}
        {(open || !folds) && told.map((event) => <Line key={event.seq} event={event} />)}
      </div>
    );
  },
  ({ row: one }, { row: two }) => one.key === two.key && one.events.length === two.events.length,
);

function Line({ event }: { event: RoomEvent }) {
  const room = useTimelineRoom();
  return (
    <p className={styles.line}>
      <span>{eventText(event, person, room)}</span>
      <time dateTime={new Date(event.at).toISOString()} data-tip={fullTime(event.at)}>
        {clockTime(event.at)}
      </time>
    </p>
  );
}
