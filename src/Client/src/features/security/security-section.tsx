import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { refusalText, t } from "@/i18n/t";
import { myFactors } from "@/lib/factors";
import { codeOf } from "@/lib/refused";
import { useSession } from "@/lib/session";
import { Button } from "@/ui/button";
import { Skeleton } from "@/ui/skeleton";
import { CodesGroup } from "./codes-group";
import { IdentitiesGroup } from "./identities-group";
import { PasskeysGroup } from "./passkeys-group";
import { RecoveryCodes } from "./recovery-codes";
import { RecoveryGroup } from "./recovery-group";
import styles from "./security.module.css";

/** How one's account is opened. */
export function SecuritySection() {
  const queries = useQueryClient();
  const factors = useQuery(myFactors);
  const hasProviders = useSession(({ server }) => server?.providers !== undefined);
  const [codes, setCodes] = useState<readonly string[]>([]);

  function changed(fresh: readonly string[] = []) {
    setCodes(fresh);
    return queries.invalidateQueries({ queryKey: myFactors.queryKey });
  }

  if (factors.isPending) return <Skeleton rows={6} look="line" />;
  if (factors.error) {
    return (
      <div className={styles.group}>
        <p className={styles.error} role="alert">
          {t("security.error")} {refusalText(codeOf(factors.error))}
        </p>
        <Button onClick={() => void factors.refetch()}>{t("app.retry")}</Button>
      </div>
    );
  }
  const { passkeys, totp, recoveryCodes, identities } = factors.data;
  const guarded = totp || passkeys.length > 0;
  return (
    <>
      <PasskeysGroup passkeys={passkeys} onChanged={changed} />
      <CodesGroup on={totp} onChanged={changed} />
      {guarded && <RecoveryGroup left={recoveryCodes} onChanged={changed} />}
      {(hasProviders || identities.length > 0) && <IdentitiesGroup identities={identities} onChanged={changed} />}
      {codes.length > 0 && <RecoveryCodes codes={codes} onClose={() => setCodes([])} />}
    </>
  );
}
