import { Timer } from "lucide-react";
import { useEffect, useState } from "react";
import { countdown } from "@/i18n/span";
import { t } from "@/i18n/t";
import { serverNow } from "@/lib/server-clock";
import styles from "./slow-line.module.css";

/** Above the composer: how long one waits in slow mode. What is being written stays. */
export function SlowLine({ until }: { until: number }) {
  const [now, setNow] = useState(serverNow);

  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 250);
    return () => clearInterval(timer);
  }, []);

  return (
    <p className={styles.line} role="timer">
      <Timer size={16} strokeWidth={1.75} aria-hidden />
      {t("slow.wait", { time: countdown(Math.max(1, Math.ceil((until - now) / 1000))) })}
    </p>
  );
}
