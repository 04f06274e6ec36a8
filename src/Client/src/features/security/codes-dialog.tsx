import { useMutation } from "@tanstack/react-query";
import { Check, Copy } from "lucide-react";
import { useState } from "react";
import type { SubmitEvent } from "react";
import type { TotpSecret } from "@/contracts/wire";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { Button } from "@/ui/button";
import { CodeField } from "@/ui/code-field";
import { copyText } from "@/ui/copy";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";
import { IconButton } from "@/ui/icon-button";
import { QrCode } from "./qr-code";
import styles from "./security.module.css";
import { confirmCodes } from "./security-queries";

interface Props {
  secret: TotpSecret;
  onClose: () => void;
  onDone: (fresh: readonly string[]) => Promise<void>;
}

const inFours = (secret: string) => secret.replace(/(.{4})(?=.)/g, "$1 ");

/** The secret as a picture and as text, and a first code as a proof that the app has it. */
export function CodesDialog({ secret, onClose, onDone }: Props) {
  const [code, setCode] = useState("");
  const [copied, setCopied] = useState(false);
  const confirm = useMutation({
    mutationFn: confirmCodes,
    onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes),
    onError: () => setCode(""),
  });

  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (code) confirm.mutate(code);
  }

  return (
    <Dialog title={t("codes.setUp")} text={t("codes.scan")} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <DialogBody>
          <QrCode text={secret.uri} label={t("codes.picture")} />
          <div>
            <p className={styles.soft}>{t("codes.byHand")}</p>
            <div className={styles.secret}>
              <code dir="ltr">{inFours(secret.secret)}</code>
              <IconButton
                icon={copied ? Check : Copy}
                label={t(copied ? "app.copied" : "codes.copySecret")}
                onClick={() => void copyText(secret.secret).then(setCopied)}
              />
            </div>
          </div>
          <CodeField
            label={t("factor.totp")}
            hint={t("codes.codeHint")}
            error={confirm.error ? refusalText(codeOf(confirm.error)) : undefined}
            value={code}
            onValue={setCode}
            onComplete={(complete) => confirm.mutate(complete)}
          />
          <DialogActions>
            <Button onClick={onClose}>{t("app.cancel")}</Button>
            <Button type="submit" look="accent" busy={confirm.isPending}>
              {t("codes.turnOn")}
            </Button>
          </DialogActions>
        </DialogBody>
      </form>
    </Dialog>
  );
}
