import { useState } from "react";
import type { AccountRow, ServerRole } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { Button } from "@/ui/button";
import { ChoiceCards } from "@/ui/choice-cards";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";
import styles from "./admin.module.css";
import { giveRole } from "./admin-queries";
import { useAct } from "./use-act";
import { roles } from "./words";

export function RoleDialog({ account, onClose }: { account: AccountRow; onClose: () => void }) {
  const [role, setRole] = useState<ServerRole>(account.role);
  const { run, busy, error } = useAct(() => giveRole(account.id, role), onClose);
  return (
    <Dialog title={t("admin.role.title", { name: account.displayName })} text={t("admin.role.text")} onClose={onClose}>
      <DialogBody>
        <ChoiceCards
          label={t("admin.users.role")}
          value={role}
          choices={roles.map((value) => ({
            value,
            name: t(`admin.role.${value}`),
            hint: t(`admin.role.${value}Hint`),
          }))}
          onChoose={setRole}
        />
        {error !== undefined && (
          <p className={styles.error} role="alert">
            {error}
          </p>
        )}
        <DialogActions>
          <Button onClick={onClose}>{t("app.cancel")}</Button>
          <Button look="accent" busy={busy} disabled={busy || role === account.role} onClick={run}>
            {t("admin.role.do")}
          </Button>
        </DialogActions>
      </DialogBody>
    </Dialog>
  );
}
