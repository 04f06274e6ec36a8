import { useState } from "react";
import type { SubmitEvent } from "react";
import type { FactorNeeded } from "@/contracts/wire";
import { refusalText, t } from "@/i18n/t";
import { Refused, codeOf } from "@/lib/refused";
import { signIn, useSession } from "@/lib/session";
import { Button } from "@/ui/button";
import { Link } from "@/ui/link";
import { TextField } from "@/ui/text-field";
import { DisabledNote } from "./disabled-note";
import styles from "./entry-form.module.css";
import { EntryScreen } from "./entry-screen";
import { OtherWays } from "./other-ways";
import { PasswordField } from "@/ui/password-field";
import { usePasskeyOffer } from "./use-passkey-offer";

interface Props {
  signUpPath: string;
  /** Where to go afterwards. */
  next: string;
  /** Why somebody is here again. */
  code: string | undefined;
  onFactorNeeded: (step: FactorNeeded) => void;
}

export function PasswordStep({ signUpPath, next, code, onFactorNeeded }: Props) {
  const { server, lost, disabled } = useSession();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [missing, setMissing] = useState(false);
  const [refused, setRefused] = useState(code);
  const [busy, setBusy] = useState(false);
  usePasskeyOffer(!busy, setRefused);

  async function go(work: () => Promise<void>) {
    setRefused(undefined);
    setBusy(true);
    try {
      await work();
    } catch (error) {
      setBusy(false);
      if (error instanceof Refused && error.factor) onFactorNeeded(error.factor);
      else setRefused(codeOf(error));
    }
  }

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setMissing(!name.trim() || !password);
    setRefused(undefined);
    if (name.trim() && password) void go(() => signIn(name.trim(), password));
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
      <form className={styles.form} onSubmit={submit} noValidate>
        <DisabledNote />
        {lost && !disabled && <p className={styles.note}>{t("session.signedOut")}</p>}
        {!server && <p className={styles.note}>{t("session.unreachable")}</p>}
        <TextField
          label={t("session.name")}
          name="username"
          autoComplete="username webauthn"
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
        <Link href="/forgot">{t("forgot.link")}</Link>
        {refused !== undefined && refused !== "account-disabled" && (
          <p className={styles.error} role="alert">
            {refusalText(refused)}
          </p>
        )}
        <Button type="submit" look="accent" busy={busy} className={styles.submit}>
          {t("session.signIn")}
        </Button>
        <OtherWays busy={busy} next={next} go={(work) => void go(work)} />
      </form>
    </EntryScreen>
  );
}
