import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { refusalText, t } from "@/i18n/t";
import { requestOnce } from "@/lib/http";
import { codeOf } from "@/lib/refused";
import { useSession } from "@/lib/session";
import { Button } from "@/ui/button";
import { Link } from "@/ui/link";
import { TextField } from "@/ui/text-field";
import styles from "./entry-form.module.css";
import { EntryScreen } from "./entry-screen";

export function ForgotScreen() {
  const server = useSession((session) => session.server);
  const [account, setAccount] = useState("");
  const [missing, setMissing] = useState(false);
  const ask = useMutation({
    mutationFn: () => requestOnce<undefined>("POST", "/session/forgot", { account: account.trim() }),
  });

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setMissing(!account.trim());
    if (account.trim()) ask.mutate();
  }

  const footer = <Link href="/sign-in">{t("forgot.back")}</Link>;
  if (server && !server.mail) {
    return (
      <EntryScreen title={t("forgot.title")} footer={footer}>
        <p className={styles.text}>{t("forgot.noMail")}</p>
      </EntryScreen>
    );
  }
  if (ask.isSuccess) {
    return (
      <EntryScreen title={t("forgot.sentTitle")} footer={footer}>
        <p className={styles.text} role="status">
          {t("forgot.sent")}
        </p>
      </EntryScreen>
    );
  }
  return (
    <EntryScreen title={t("forgot.title")} text={t("forgot.text")} footer={footer}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextField
          label={t("forgot.account")}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={254}
          autoFocus // eslint-disable-line jsx-a11y/no-autofocus -- The only thing to do on this page.
          value={account}
          error={missing && !account.trim() ? t("forgot.missing") : undefined}
          onChange={({ target }) => setAccount(target.value)}
        />
        {ask.error && (
          <p className={styles.error} role="alert">
            {refusalText(codeOf(ask.error))}
          </p>
        )}
        <Button type="submit" look="accent" busy={ask.isPending} className={styles.submit}>
          {t("forgot.send")}
        </Button>
      </form>
    </EntryScreen>
  );
}
