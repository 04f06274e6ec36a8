import { useMutation } from "@tanstack/react-query";
import { refusalText, t } from "@/i18n/t";
import { requestOnce } from "@/lib/http";
import { codeOf } from "@/lib/refused";
import { Button } from "@/ui/button";
import { Link } from "@/ui/link";
import styles from "./entry-form.module.css";
import { EntryScreen } from "./entry-screen";
import { useLinkToken } from "./use-link-token";

/** Confirms a mail address. It asks for a click, because programs that look into letters open links too. */
export function VerifyScreen() {
  const token = useLinkToken();
  const confirm = useMutation({
    mutationFn: () => requestOnce<undefined>("POST", "/account/mail/confirm", { token }),
  });
  const code = confirm.error ? codeOf(confirm.error) : token ? undefined : "flow-spent";
  const words =
    code === "flow-spent" ? t("verify.spent") : code === "already-done" ? t("verify.taken") : refusalText(code ?? "");
  return (
    <EntryScreen
      title={confirm.isSuccess ? t("verify.doneTitle") : t("verify.title")}
      footer={<Link href="/">{t("verify.home")}</Link>}
    >
      <div className={styles.form}>
        {code !== undefined && (
          <p className={styles.error} role="alert">
            {words}
          </p>
        )}
        {confirm.isSuccess ? (
          <p className={styles.text} role="status">
            {t("verify.done")}
          </p>
        ) : (
          <Button
            look="accent"
            className={styles.submit}
            busy={confirm.isPending}
            disabled={confirm.isPending || code === "flow-spent" || code === "already-done"}
            onClick={() => confirm.mutate()}
          >
            {t("verify.submit")}
          </Button>
        )}
      </div>
    </EntryScreen>
  );
}
