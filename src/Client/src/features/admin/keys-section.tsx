import { useQuery } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { useState } from "react";
import { agoText } from "@/i18n/time";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { serverNow } from "@/lib/server-clock";
import { Button } from "@/ui/button";
import { Skeleton } from "@/ui/skeleton";
import styles from "./admin.module.css";
import { keys, rotateKeys } from "./admin-queries";
import { ConfirmAct } from "./confirm-act";

/** The keys that sign access tokens: their ids and ages, and a new one at once when one may have become known. */
export function KeysSection() {
  const list = useQuery(keys);
  const [sure, setSure] = useState(false);
  const [now] = useState(serverNow);
  return (
    <section className={styles.form}>
      <div>
        <h2 className={styles.title}>{t("admin.keys")}</h2>
        <p className={styles.soft}>{t("admin.keys.text")}</p>
      </div>
      {list.isPending && <Skeleton rows={1} look="line" />}
      {list.error && (
        <p className={styles.error} role="alert">
          {refusalText(codeOf(list.error))}
        </p>
      )}
      <ul className={styles.list} aria-label={t("admin.keys")}>
        {list.data?.map(({ id, createdAt, signs }) => (
          <li key={id} className={styles.row}>
            <span className={styles.icon}>
              <KeyRound size={18} strokeWidth={1.75} aria-hidden />
            </span>
            <div className={styles.what}>
              <code className={styles.name} dir="ltr">
                {id}
              </code>
              <span className={styles.meta}>{t("admin.keys.made", { time: agoText(createdAt, now) })}</span>
            </div>
            <span className={styles.badges}>
              <span className={styles.badge} data-look={signs ? "success" : undefined}>
                {t(signs ? "admin.keys.signs" : "admin.keys.verifies")}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button onClick={() => setSure(true)}>{t("admin.keys.rotate")}</Button>
      </div>
      {sure && (
        <ConfirmAct
          title={t("admin.keys.title")}
          text={t("admin.keys.rotateText")}
          confirm={t("admin.keys.do")}
          work={rotateKeys}
          onClose={() => setSure(false)}
        />
      )}
    </section>
  );
}
