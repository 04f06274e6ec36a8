import { useState } from "react";
import type { SubmitEvent } from "react";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { signIn, useSession } from "@/lib/session";
import { Button } from "@/ui/button";
import { Link } from "@/ui/link";
import { TextField } from "@/ui/text-field";
import styles from "./entry-form.module.css";
import { EntryScreen } from "./entry-screen";
import { PasswordField } from "./password-field";

export function SignInScreen({ signUpPath }: { signUpPath: string }) {
  const { server, lost } = useSession();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [missing, setMissing] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setRefusal(undefined);
    if (!name.trim() || !password) {
      setMissing(true);
      return;
    }
    setBusy(true);
    try {
      await signIn(name.trim(), password);
    } catch (error) {
      setRefusal(refusalText(codeOf(error)));
      setBusy(false);
    }
  }

  return (
    <EntryScreen
      title={t("session.signIn")}
      footer={
        <>
          {t("session.noAccount")} <Link href={signUpPath}>{t("session.signUp")}</Link>
        </>
      }
    >
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        {lost && <p className={styles.note}>{t("session.signedOut")}</p>}
        {!server && <p className={styles.note}>{t("session.unreachable")}</p>}
        <TextField
          label={t("session.name")}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus // eslint-disable-line jsx-a11y/no-autofocus -- The only thing to do on this page.
          value={name}
          error={missing && !name.trim() ? t("session.nameMissing") : undefined}
          onChange={({ target }) => setName(target.value)}
        />
        <PasswordField
          value={password}
          onValue={setPassword}
          fresh={false}
          error={missing && !password ? t("session.passwordMissing") : undefined}
        />
        {refusal !== undefined && (
          <p className={styles.error} role="alert">
            {refusal}
          </p>
        )}
        <Button type="submit" look="accent" busy={busy} className={styles.submit}>
          {t("session.signIn")}
        </Button>
      </form>
    </EntryScreen>
  );
}
