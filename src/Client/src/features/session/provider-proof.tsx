import { useMutation } from "@tanstack/react-query";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import styles from "./entry-form.module.css";
import { ProviderWays } from "./provider-ways";
import { proveAtProvider } from "./sign-in-ways";

/** Leaves the page to show at a provider who one is. */
export function ProviderProof({ linked }: { linked: readonly string[] }) {
  const go = useMutation({ mutationFn: proveAtProvider });
  return (
    <div className={styles.form}>
      <p className={styles.text}>{t("proof.atProviderText")}</p>
      <ProviderWays
        busy={go.isPending}
        of={linked}
        label={(provider) => t("proof.atProvider", { provider })}
        onGo={go.mutate}
      />
      {go.error && (
        <p className={styles.error} role="alert">
          {refusalText(codeOf(go.error))}
        </p>
      )}
    </div>
  );
}
