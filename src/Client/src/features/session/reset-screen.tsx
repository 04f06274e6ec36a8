import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { refusalText, t } from "@/i18n/t";
import { requestOnce } from "@/lib/http";
import { codeOf } from "@/lib/refused";
import { loadSession } from "@/lib/session";
import { Button } from "@/ui/button";
import { Link } from "@/ui/link";
import { PasswordField } from "@/ui/password-field";
import styles from "./entry-form.module.css";
import { EntryScreen } from "./entry-screen";
import { useLinkToken } from "./use-link-token";

/** Where the link of a letter, or of an administrator, leads to. */
export function ResetScreen() {
  const token = useLinkToken();
  const [password, setPassword] = useState("");
  const [weak, setWeak] = useState(false);
  const reset = useMutation({
    mutationFn: () => requestOnce<undefined>("POST", "/session/reset", { token, password }),
    onSuccess: () => loadSession().catch(() => undefined), // One's own session, if there was one, has ended too.
  });

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setWeak(password.length < 8);
    if (password.length >= 8) reset.mutate();
  }

  const code = reset.error ? codeOf(reset.error) : undefined;
  const footer = <Link href="/sign-in">{t("forgot.back")}</Link>;
  if (reset.isSuccess) {
    return (
      <EntryScreen title={t("reset.doneTitle")} footer={footer}>
        <p className={styles.text} role="status">
          {t("reset.done")}
        </p>
      </EntryScreen>
    );
  }
  if (!token || code === "flow-spent") {
    return (
      <EntryScreen title={t("reset.spentTitle")} footer={footer}>
        <p className={styles.text} role="alert">
          {t("reset.spent")}
        </p>
      </EntryScreen>
    );
  }
  const tooWeak = weak || code === "password-weak";
  return (
    <EntryScreen title={t("reset.title")} text={t("reset.text")} footer={footer}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <PasswordField
          label={t("session.passwordNew")}
          value={password}
          onValue={(value) => {
            setPassword(value);
            setWeak(false);
            reset.reset();
          }}
          fresh
          error={tooWeak ? refusalText("password-weak") : undefined}
        />
        {code !== undefined && !tooWeak && (
          <p className={styles.error} role="alert">
            {refusalText(code)}
          </p>
        )}
        <Button type="submit" look="accent" busy={reset.isPending} className={styles.submit}>
          {t("reset.submit")}
        </Button>
      </form>
    </EntryScreen>
  );
}
