import { useState } from "react";
import type { SubmitEvent } from "react";
import type { AccountRow } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { serverNow } from "@/lib/server-clock";
import { Button } from "@/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";
import { SelectField } from "@/ui/select-field";
import { TextField } from "@/ui/text-field";
import styles from "./admin.module.css";
import { disable, mute } from "./admin-queries";
import { useAct } from "./use-act";

const hour = 3_600_000;
const lengths = [
  [String(hour), "admin.sanction.hour"],
  [String(24 * hour), "admin.sanction.day"],
  [String(7 * 24 * hour), "admin.sanction.week"],
  [String(30 * 24 * hour), "admin.sanction.month"],
  ["", "admin.sanction.forever"],
] as const;

interface Props {
  kind: "disable" | "mute";
  account: AccountRow;
  onClose: () => void;
}

export function SanctionDialog({ kind, account, onClose }: Props) {
  const [length, setLength] = useState(kind === "mute" ? String(hour) : "");
  const [opened] = useState(serverNow); // The same wish sent twice is one wish.
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const wish = { reason: reason.trim(), ...(length && { until: opened + Number(length) }) };
  const { run, busy, error } = useAct(() => (kind === "mute" ? mute : disable)(account.id, wish), onClose);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setMissing(!wish.reason);
    if (wish.reason) run();
  }

  return (
    <Dialog
      title={t(`admin.${kind}.title`, { name: account.displayName })}
      text={t(`admin.${kind}.text`)}
      onClose={onClose}
    >
      <form onSubmit={submit} noValidate>
        <DialogBody>
          <TextField
            label={t("admin.sanction.reason")}
            hint={t("admin.sanction.reasonHint")}
            error={missing && !wish.reason ? t("admin.sanction.reasonMissing") : undefined}
            maxLength={200}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          <SelectField
            label={t("admin.sanction.for")}
            value={length}
            choices={lengths.map(([value, key]) => [value, t(key)])}
            onChoose={setLength}
          />
          {error !== undefined && (
            <p className={styles.error} role="alert">
              {error}
            </p>
          )}
          <DialogActions>
            <Button onClick={onClose}>{t("app.cancel")}</Button>
            <Button type="submit" look="danger" busy={busy}>
              {t(`admin.${kind}.do`)}
            </Button>
          </DialogActions>
        </DialogBody>
      </form>
    </Dialog>
  );
}
