import { t } from "@/i18n/t";
import { useConnection } from "@/realtime/chat";
import styles from "./connection-dot.module.css";

/** Quiet when all is well, words when not. */
export function ConnectionDot() {
  const status = useConnection((connection) => connection.status);
  const words = t(
    status === "online" ? "connection.online" : status === "offline" ? "connection.offline" : "connection.connecting",
  );
  return (
    <span className={styles.state} data-status={status} data-tip={words}>
      <span className={styles.dot} aria-hidden />
      <span className={status === "online" ? "visually-hidden" : undefined}>{words}</span>
    </span>
  );
}
