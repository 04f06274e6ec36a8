import { untilText } from "@/i18n/time";
import { t } from "@/i18n/t";
import { useSession } from "@/lib/session";
import styles from "./entry-form.module.css";

/** Why somebody was put out, or is not let in. */
export function DisabledNote() {
  const disabled = useSession((session) => session.disabled);
  if (!disabled) return null;
  const { reason, until } = disabled;
  return (
    <div className={styles.error} role="alert">
      <p>{t("session.disabled", { until: untilText(until) })}</p>
      {reason && <p dir="auto">{t("session.disabledReason", { reason })}</p>}
    </div>
  );
}
