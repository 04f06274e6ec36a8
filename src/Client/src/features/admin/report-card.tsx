import type { ReportRow } from "@/contracts/wire";
import { agoText, fullTime, shortMoment } from "@/i18n/time";
import { rich, t } from "@/i18n/t";
import { useName } from "@/lib/people";
import { messagePath } from "@/lib/router";
import { Avatar } from "@/ui/avatar";
import { Button } from "@/ui/button";
import { FilesOutline } from "@/ui/files-outline";
import { Link } from "@/ui/link";
import { PersonButton } from "@/ui/person-button";
import admin from "./admin.module.css";
import { dismissReport } from "./admin-queries";
import { decide } from "./decide";
import { ReportedText } from "./reported-text";
import styles from "./reports.module.css";
import { useAct } from "./use-act";

interface Props {
  row: ReportRow;
  /** How its room is called; undefined when one is not in it. */
  room: string | undefined;
  now: number;
  onDelete: () => void;
  onDecided: () => void;
}

/** One report: who says what about which message, and what can be done or was done about it. */
export function ReportCard({ row, room, now, onDelete, onDecided }: Props) {
  const by = useName(row.by);
  const { run, busy, error } = useAct(() => decide(() => dismissReport(row.id)), onDecided);
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <Avatar id={row.by} name={by} small />
        <p className={styles.who}>
          {rich("reports.who", { by: <Named id={row.by} />, author: <Named id={row.author} /> })}
        </p>
        <span className={admin.badge} data-look={row.reason === "harassment" ? "danger" : "warning"}>
          {t(`report.${row.reason}`)}
        </span>
        <time className={admin.meta} dateTime={new Date(row.at).toISOString()} data-tip={fullTime(row.at)}>
          {agoText(row.at, now)}
        </time>
      </div>
      {row.text !== undefined && (
        <p className={styles.words} dir="auto">
          {row.text}
        </p>
      )}
      <figure className={styles.message} aria-label={t("reports.message")}>
        <figcaption className={admin.meta}>
          <Named id={row.author} />
          {" · "}
          <time dateTime={new Date(row.postedAt).toISOString()} data-tip={fullTime(row.postedAt)}>
            {shortMoment(row.postedAt)}
          </time>
          {" · "}
          {room === undefined ? t("reports.elsewhere") : t("reports.in", { room })}
        </figcaption>
        <ReportedText text={row.said} />
        {row.files && <FilesOutline files={row.files} />}
      </figure>
      {error !== undefined && (
        <p className={admin.error} role="alert">
          {error}
        </p>
      )}
      <div className={styles.foot}>
        {row.decision && <Decided row={row} now={now} />}
        {room !== undefined && (
          <Link className={styles.go} href={messagePath(row.room, row.seq)}>
            {t("reports.go")}
          </Link>
        )}
        {!row.decision && (
          <>
            <Button busy={busy} onClick={run}>
              {t("reports.dismiss")}
            </Button>
            <Button look="danger" disabled={busy} onClick={onDelete}>
              {t("reports.delete")}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}

/** Somebody's name, which opens their card. */
const Named = ({ id }: { id: string }) => {
  const name = useName(id) ?? t("timeline.someone");
  return (
    <PersonButton id={id} className={styles.name}>
      <bdi>{name}</bdi>
    </PersonButton>
  );
};

function Decided({ row: { decision, decidedBy = "", decidedAt }, now }: { row: ReportRow; now: number }) {
  const name = useName(decidedBy) ?? t("timeline.someone");
  const time = decidedAt === undefined ? "" : agoText(decidedAt, now);
  return (
    <p className={admin.meta} data-tip={decidedAt === undefined ? undefined : fullTime(decidedAt)}>
      {t(decision === "deleted" ? "reports.deleted" : "reports.dismissed", { name, time })}
    </p>
  );
}
