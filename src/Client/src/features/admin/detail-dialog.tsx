import { useQuery } from "@tanstack/react-query";
import type { AccountRow, SanctionView } from "@/contracts/wire";
import { longDate, shortMoment, untilText } from "@/i18n/time";
import { refusalText, t } from "@/i18n/t";
import { useName } from "@/lib/people";
import { codeOf } from "@/lib/refused";
import { Dialog, DialogBody } from "@/ui/dialog";
import { Skeleton } from "@/ui/skeleton";
import styles from "./admin.module.css";
import { account as accountOf } from "./admin-queries";

function Sanction({ title, sanction }: { title: string; sanction: SanctionView }) {
  const by = useName(sanction.by) ?? sanction.by;
  return (
    <div className={styles.fact}>
      <dt>
        {title} {untilText(sanction.until)}
      </dt>
      <dd dir="auto">{sanction.reason}</dd>
      <dd className={styles.meta}>{t("admin.detail.by", { name: by, time: shortMoment(sanction.at) })}</dd>
    </div>
  );
}

/** What those who keep order may know of an account. */
export function DetailDialog({ account, onClose }: { account: AccountRow; onClose: () => void }) {
  const { data, error } = useQuery(accountOf(account.id));
  return (
    <Dialog title={account.displayName} text={`@${account.name}`} onClose={onClose}>
      <DialogBody>
        {!data && !error && <Skeleton rows={3} look="line" />}
        {error && (
          <p className={styles.error} role="alert">
            {refusalText(codeOf(error))}
          </p>
        )}
        {data && (
          <dl className={styles.facts}>
            <div className={styles.fact}>
              <dt>{t("admin.users.role")}</dt>
              <dd>{t(`admin.role.${data.account.role}`)}</dd>
            </div>
            <div className={styles.fact}>
              <dt>{t("admin.detail.made")}</dt>
              <dd>{longDate(data.createdAt)}</dd>
            </div>
            <div className={styles.fact}>
              <dt>{t("admin.detail.sessions")}</dt>
              <dd>{data.sessions}</dd>
            </div>
            <div className={styles.fact}>
              <dt>{t("admin.detail.factor")}</dt>
              <dd>{t(data.secondFactor ? "admin.detail.yes" : "admin.detail.no")}</dd>
            </div>
            {data.disabled && <Sanction title={t("admin.state.disabled")} sanction={data.disabled} />}
            {data.muted && <Sanction title={t("admin.state.muted")} sanction={data.muted} />}
          </dl>
        )}
      </DialogBody>
    </Dialog>
  );
}
