import { useMutation, useQueryClient } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import type { TokenRow } from "@/contracts/wire";
import { longDate, shortMoment } from "@/i18n/time";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { serverNow } from "@/lib/server-clock";
import { revokeToken, tokens } from "./account-queries";
import { ConfirmButton } from "./confirm-button";
import styles from "./rows.module.css";

export function TokenItem({ token }: { token: TokenRow }) {
  const queries = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => revokeToken(token.id),
    onSettled: () => queries.invalidateQueries(tokens),
  });
  const expired = token.expiresAt <= serverNow();
  const about = [
    token.scopes.map((scope) => t(`tokens.scope.${scope}`)).join(", "),
    t(expired ? "tokens.expired" : "tokens.until", { date: longDate(token.expiresAt) }),
    token.lastUsedAt === undefined ? t("tokens.unused") : t("tokens.used", { time: shortMoment(token.lastUsedAt) }),
  ];
  return (
    <li className={styles.row}>
      <span className={styles.icon}>
        <KeyRound size={20} strokeWidth={1.75} aria-hidden />
      </span>
      <div className={styles.what}>
        <p className={styles.name}>
          <span dir="auto">{token.name}</span> <code dir="ltr">lc_pat_…_{token.hint}…</code>
        </p>
        <p className={styles.meta}>{about.join(" · ")}</p>
        {revoke.error && (
          <p className={styles.error} role="alert">
            {refusalText(codeOf(revoke.error))}
          </p>
        )}
      </div>
      <ConfirmButton
        label={t("tokens.revoke")}
        about={token.name}
        confirm={t("tokens.revokeConfirm")}
        busy={revoke.isPending}
        onConfirm={() => revoke.mutate()}
      />
    </li>
  );
}
