import { KeyRound } from "lucide-react";
import { t } from "@/i18n/t";
import { useSession } from "@/lib/session";
import { hasPasskeys } from "@/lib/webauthn";
import { Button } from "@/ui/button";
import styles from "./entry-form.module.css";
import { ProviderWays } from "./provider-ways";
import { goToProvider, signInWithPasskey } from "./sign-in-ways";

interface Props {
  busy: boolean;
  next: string;
  go: (work: () => Promise<void>) => void;
}

/** In place of a password. */
export function OtherWays({ busy, next, go }: Props) {
  const providers = useSession(({ server }) => server?.providers) ?? [];
  if (!hasPasskeys() && providers.length === 0) return null;
  return (
    <>
      <p className={styles.or}>{t("session.or")}</p>
      {hasPasskeys() && (
        <Button className={styles.way} disabled={busy} onClick={() => go(() => signInWithPasskey())}>
          <KeyRound size={16} strokeWidth={1.75} aria-hidden />
          {t("session.withPasskey")}
        </Button>
      )}
      <ProviderWays
        busy={busy}
        label={(provider) => t("session.withProvider", { provider })}
        onGo={(id) => go(() => goToProvider(id, next))}
      />
    </>
  );
}
