import type { AccountRow, UserId } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { Button } from "@/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";
import styles from "./admin.module.css";
import { useAct } from "./use-act";

interface Props {
  kind: "sessions" | "factors";
  account: AccountRow;
  work: (id: UserId) => Promise<unknown>;
  onClose: () => void;
}

export function ConfirmDialog({ kind, account, work, onClose }: Props) {
  const { run, busy, error } = useAct(() => work(account.id), onClose);
  return (
    <Dialog
      title={t(`admin.${kind}.title`, { name: account.displayName })}
      text={t(`admin.${kind}.text`)}
      onClose={onClose}
    >
      <DialogBody>
        {error !== undefined && (
          <p className={styles.error} role="alert">
            {error}
          </p>
        )}
        <DialogActions>
          <Button onClick={onClose}>{t("app.cancel")}</Button>
          <Button look="danger" busy={busy} onClick={run}>
            {t(`admin.${kind}.do`)}
          </Button>
        </DialogActions>
      </DialogBody>
    </Dialog>
  );
}
