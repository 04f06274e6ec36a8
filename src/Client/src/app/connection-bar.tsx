import { WifiOff } from "lucide-react";
import { useEffect, useState } from "react";
import { useOutbox } from "@/features/timeline/outbox-store";
import { t } from "@/i18n/t";
import { chat, useConnection } from "@/realtime/chat";
import styles from "./connection-bar.module.css";
import { useVersion } from "./version";

const patience = 3_000;

/** True once the connection has been away for three seconds; a short break is nobody's business. */
function useAway(): boolean {
  const { status, since } = useConnection();
  const down = status === "offline" || status === "connecting";
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!down) return;
    const timer = setTimeout(() => setLate(true), Math.max(0, since + patience - Date.now()));
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [down, since]);
  return down && late;
}

export function ConnectionBar() {
  const away = useAway();
  const changed = useVersion((version) => version.changed);
  const queued = useOutbox(({ entries }) => entries.filter(({ delivery }) => delivery !== "failed").length);
  return (
    <div role="status">
      {away && (
        <div className={styles.bar}>
          <WifiOff size={15} strokeWidth={1.75} aria-hidden />
          <span>{queued > 0 ? t("connection.barQueued", { count: queued }) : t("connection.bar")}</span>
          <button type="button" className={styles.action} onClick={() => chat.retryNow()}>
            {t("connection.retryNow")}
          </button>
        </div>
      )}
      {!away && changed && (
        <div className={styles.bar} data-look="news">
          <span>{t("app.newVersion")}</span>
          <button type="button" className={styles.action} onClick={() => location.reload()}>
            {t("app.reload")}
          </button>
        </div>
      )}
    </div>
  );
}
