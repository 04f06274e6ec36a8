import { useQuery } from "@tanstack/react-query";
import { Clock } from "lucide-react";
import type { PresenceView, UserId } from "@/contracts/wire";
import { refusalText, t } from "@/i18n/t";
import { shortMoment } from "@/i18n/time";
import { codeOf } from "@/lib/refused";
import { statusNow, statusText } from "@/lib/status";
import { Button } from "@/ui/button";
import { Skeleton } from "@/ui/skeleton";
import { clockIn } from "./local-time";
import { profile } from "./people-queries";
import styles from "./profile-card.module.css";

/** What somebody tells about themselves, below their name. */
export function CardDetails({ user, sight }: { user: UserId; sight: PresenceView | undefined }) {
  const found = useQuery(profile(user, sight?.version));
  if (found.isPending) return <Skeleton rows={2} look="line" />;
  if (found.error) {
    return (
      <div className={styles.error} role="alert">
        <p>{refusalText(codeOf(found.error))}</p>
        <Button onClick={() => void found.refetch()}>{t("app.retry")}</Button>
      </div>
    );
  }
  const { data } = found;
  const status = statusNow(sight ? sight.status : data.status);
  const seen = sight ? sight.lastSeenAt : data.lastSeenAt;
  const clock = data.timeZone && clockIn(data.timeZone);
  return (
    <div className={styles.details}>
      {status && (
        <p className={styles.status} dir="auto">
          {statusText(status)}
        </p>
      )}
      {data.bio && (
        <p className={styles.bio} dir="auto">
          {data.bio}
        </p>
      )}
      <ul className={styles.facts}>
        {data.pronouns && <li dir="auto">{data.pronouns}</li>}
        {data.role !== "member" && <li>{t(`card.role.${data.role}`)}</li>}
        {clock && (
          <li>
            <Clock size={14} strokeWidth={1.75} aria-hidden />
            {t("card.localTime", { time: clock })}
          </li>
        )}
        {seen !== undefined && <li>{t("card.lastSeen", { time: shortMoment(seen) })}</li>}
      </ul>
    </div>
  );
}
