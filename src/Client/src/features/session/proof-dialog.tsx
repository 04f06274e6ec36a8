import { useQuery } from "@tanstack/react-query";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { hasPasskeys } from "@/lib/webauthn";
import { useSession } from "@/lib/session";
import { Dialog, DialogBody } from "@/ui/dialog";
import { Skeleton } from "@/ui/skeleton";
import { myFactors } from "@/lib/factors";
import styles from "./entry-form.module.css";
import { FactorForm } from "./factor-form";
import type { Way } from "./factor-form";
import { ProviderProof } from "./provider-proof";
import { beginProofPasskey, showProof } from "./sign-in-ways";

/** Asks somebody who is signed in to show that it is still them. */
export function ProofDialog({ onEnd }: { onEnd: (shown: boolean) => void }) {
  const { data, error } = useQuery(myFactors);
  const providers = useSession(({ server }) => server?.providers) ?? [];
  const linked = (data?.identities ?? []).map(({ provider }) => provider);
  const atProvider = providers.some(({ id }) => linked.includes(id));
  const ways: Way[] = data
    ? [
        ...(data.passkeys.length > 0 && hasPasskeys() ? (["passkey"] as const) : []),
        ...(data.totp ? (["totp"] as const) : []),
        ...(data.password ? (["password"] as const) : []),
        ...(data.recoveryCodes > 0 ? (["recoveryCode"] as const) : []),
      ]
    : [];
  return (
    <Dialog title={t("proof.title")} text={t("proof.text")} onClose={() => onEnd(false)}>
      <DialogBody>
        {data && ways.length === 0 && !atProvider && <p>{t("proof.signInAnew")}</p>}
        {ways.length > 0 && (
          <FactorForm
            ways={ways}
            action={t("proof.confirm")}
            begin={beginProofPasskey}
            show={async (shown) => {
              await showProof(shown);
              onEnd(true);
            }}
          />
        )}
        {ways.length > 0 && atProvider && <p className={styles.or}>{t("session.or")}</p>}
        {atProvider && <ProviderProof linked={linked} />}
        {!data && !error && <Skeleton rows={2} look="line" />}
        {error && (
          <p className={styles.error} role="alert">
            {refusalText(codeOf(error))}
          </p>
        )}
      </DialogBody>
    </Dialog>
  );
}
