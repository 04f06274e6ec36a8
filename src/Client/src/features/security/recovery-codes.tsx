import { Check, Copy, Download, Printer } from "lucide-react";
import { useState } from "react";
import { t } from "@/i18n/t";
import { useMe, useSession } from "@/lib/session";
import { Button } from "@/ui/button";
import { copyText } from "@/ui/copy";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";
import styles from "./security.module.css";

interface Props {
  codes: readonly string[];
  onClose: () => void;
}

function save(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = "livechat-recovery-codes.txt";
  link.click();
  URL.revokeObjectURL(address);
}

/** Recovery codes are shown this once: leaving without having kept them takes a second try. */
export function RecoveryCodes({ codes, onClose }: Props) {
  const name = useMe()?.name ?? "";
  const server = useSession((session) => session.server?.name) ?? "LiveChat";
  const [kept, setKept] = useState(false);
  const [copied, setCopied] = useState(false);
  const [warned, setWarned] = useState(false);
  const of = t("recovery.of", { name, server });
  const text = [of, "", ...codes, ""].join("\n");

  function copy() {
    void copyText(text).then((done) => {
      setCopied(done);
      if (done) setKept(true);
    });
  }

  return (
    <Dialog
      title={t("recovery.title")}
      text={t("recovery.keep")}
      onClose={() => (kept || warned ? onClose() : setWarned(true))}
    >
      <DialogBody>
        <div className={styles.sheet}>
          <p className={styles.soft}>{of}</p>
          <ol className={styles.codes} dir="ltr">
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ol>
        </div>
        <div className={styles.actions}>
          <Button onClick={copy}>
            {copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
            {t(copied ? "app.copied" : "app.copy")}
          </Button>
          <Button
            onClick={() => {
              save(text);
              setKept(true);
            }}
          >
            <Download size={16} aria-hidden />
            {t("recovery.download")}
          </Button>
          <Button
            onClick={() => {
              window.print();
              setKept(true);
            }}
          >
            <Printer size={16} aria-hidden />
            {t("recovery.print")}
          </Button>
        </div>
        {warned && !kept && (
          <p className={styles.error} role="alert">
            {t("recovery.warning")}
          </p>
        )}
        <DialogActions>
          <Button look="accent" onClick={onClose}>
            {t("recovery.done")}
          </Button>
        </DialogActions>
      </DialogBody>
    </Dialog>
  );
}
