import { KeyRound } from "lucide-react";
import { t } from "@/i18n/t";
import { hasPasskeys } from "@/lib/webauthn";
import { Button } from "@/ui/button";
import styles from "./entry-form.module.css";
import { signInWithPasskey } from "./sign-in-ways";

interface Props {
  busy: boolean;
  go: (work: () => Promise<void>) => void;
}

/** In place of a password. */
export function OtherWays({ busy, go }: Props) {
  if (!hasPasskeys()) return null;
  return (
    <>
      <p className={styles.or}>{t("session.or")}</p>
      <Button className={styles.submit} disabled={busy} onClick={() => go(() => signInWithPasskey())}>
        <KeyRound size={16} strokeWidth={1.75} aria-hidden />
        {t("session.withPasskey")}
      </Button>
    </>
  );
}
