import { useQuery } from "@tanstack/react-query";
import { CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import type { HealthPart } from "@/contracts/wire";
import { shortMoment } from "@/i18n/time";
import { t } from "@/i18n/t";
import { serverNow } from "@/lib/server-clock";
import styles from "./admin.module.css";
import { health } from "./admin-queries";
import { KeysSection } from "./keys-section";
import { Facts, Loaded, LookAgain } from "./loaded";

const looks = { healthy: "success", degraded: "warning", unhealthy: "danger" } as const;

function Check({ part }: { part: HealthPart }) {
  const Icon = part.status === "healthy" ? CircleCheck : part.status === "degraded" ? TriangleAlert : CircleAlert;
  return (
    <li className={styles.row}>
      <span className={styles.icon} data-look={looks[part.status]}>
        <Icon size={18} strokeWidth={1.75} aria-hidden />
      </span>
      <div className={styles.what}>
        <span className={styles.name}>{part.name}</span>
        {part.detail && <span className={styles.meta}>{part.detail}</span>}
      </div>
      <span className={styles.meta}>{t("admin.health.took", { ms: part.durationMs })}</span>
      <span className={styles.badges}>
        <span className={styles.badge} data-look={looks[part.status]}>
          {t(`admin.health.${part.status}`)}
        </span>
      </span>
    </li>
  );
}

export function HealthTab() {
  const found = useQuery(health);
  return (
    <Loaded found={found}>
      {(data) => (
        <>
          <Facts
            facts={[
              [t("admin.health.state"), t(data.state === "ready" ? "admin.health.ready" : "admin.health.notReady")],
              [t("admin.health.version"), data.version],
              [t("admin.health.runtime"), data.runtime],
              [t("admin.health.shape"), data.shape],
              [t("admin.health.uptime"), shortMoment(serverNow() - data.uptimeMs)],
              [t("admin.health.connections"), String(data.connections)],
            ]}
          />
          <section>
            <h2 className={styles.title}>{t("admin.health.checks")}</h2>
            <ul className={styles.list}>
              {data.checks.map((part) => (
                <Check key={part.name} part={part} />
              ))}
            </ul>
          </section>
          <LookAgain found={found} />
          <KeysSection />
        </>
      )}
    </Loaded>
  );
}
