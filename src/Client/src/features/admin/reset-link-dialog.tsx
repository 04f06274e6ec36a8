import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { AccountRow } from "@/contracts/wire";
import { shortMoment } from "@/i18n/time";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { Button } from "@/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";
import { ShownOnce } from "@/ui/shown-once";
import styles from "./admin.module.css";
import { makeResetLink } from "./admin-queries";

/** A link for somebody who forgot the password, to be handed over some other way. */
export function ResetLinkDialog({ account, onClose }: { account: AccountRow; onClose: () => void }) {
  const queries = useQueryClient();
  const make = useMutation({
    mutationFn: () => makeResetLink(account.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["admin"] }),
  });
  return (
    <Dialog
      title={t("admin.resetLink.title", { name: account.displayName })}
      text={t("admin.resetLink.text")}
      onClose={onClose}
    >
      {(make.error ?? make.data) && (
        <DialogBody>
          {make.error && (
            <p className={styles.error} role="alert">
              {refusalText(codeOf(make.error))}
            </p>
          )}
          {make.data && (
            <ShownOnce
              label={t("admin.resetLink.link")}
              hint={t("admin.resetLink.hint", { time: shortMoment(make.data.expiresAt) })}
              value={`${location.origin}/reset#token=${make.data.token}`}
            />
          )}
        </DialogBody>
      )}
      <DialogActions>
        <Button onClick={onClose}>{t(make.data ? "app.close" : "app.cancel")}</Button>
        {!make.data && (
          <Button look="accent" busy={make.isPending} onClick={() => make.mutate()}>
            {t("admin.resetLink.do")}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
