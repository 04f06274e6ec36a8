import { useState } from "react";
import type { SubmitEvent } from "react";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { loadServer, signUp, useSession } from "@/lib/session";
import { Button } from "@/ui/button";
import { Link } from "@/ui/link";
import styles from "./entry-form.module.css";
import { EntryScreen } from "./entry-screen";
import { NameFields, nameErrorOf } from "./name-fields";
import { ProviderWays } from "./provider-ways";
import { goToProvider } from "./sign-in-ways";
import { PasswordField } from "@/ui/password-field";

interface Props {
  signInPath: string;
  /** Where to go afterwards. */
  next?: string;
  /** An invitation to the server that one came with. */
  invitation?: { code: string; title: string; text: string };
}

export function SignUpScreen({ signInPath, next = "/", invitation }: Props) {
  const server = useSession((session) => session.server);
  const [name, setName] = useState("");
  const [displayName, setDisplayName] = useState("");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState<string>();
  const [busy, setBusy] = useState(false);
  const fresh = server?.fresh ?? false;

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setCode(undefined);
    if (!name.trim()) setCode("name-missing");
    else if (password.length < 8) setCode("password-weak");
    else await create();
  }

  const create = () =>
    attempt(async () => {
      await signUp(name.trim(), password, displayName.trim(), invitation?.code);
      void loadServer().catch(() => undefined);
    });

  async function attempt(work: () => Promise<void>) {
    setBusy(true);
    setCode(undefined);
    try {
      await work();
    } catch (error) {
      setCode(codeOf(error));
      setBusy(false);
    }
  }

  const shut = fresh || invitation || !server || server.registration === "open" ? undefined : server.registration;
  const footer = fresh ? undefined : (
    <>
      {t("session.haveAccount")} <Link href={signInPath}>{t("session.signIn")}</Link>
    </>
  );
  if (shut) return <EntryScreen title={t(`signUp.${shut}`)} text={t(`signUp.${shut}Text`)} footer={footer} />;

  const nameError = nameErrorOf(code);
  const inField = nameError !== undefined || code === "password-weak";
  return (
    <EntryScreen
      title={invitation?.title ?? (fresh ? t("session.first") : t("session.signUp"))}
      text={invitation?.text ?? (fresh ? t("session.firstText") : undefined)}
      footer={footer}
    >
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        {!server && <p className={styles.note}>{t("session.unreachable")}</p>}
        <NameFields
          name={name}
          onName={setName}
          displayName={displayName}
          onDisplayName={setDisplayName}
          error={nameError}
        />
        <PasswordField
          value={password}
          onValue={setPassword}
          fresh
          error={code === "password-weak" ? refusalText(code) : undefined}
        />
        {code !== undefined && !inField && (
          <p className={styles.error} role="alert">
            {refusalText(code)}
          </p>
        )}
        <Button type="submit" look="accent" busy={busy} className={styles.submit}>
          {t("session.signUp")}
        </Button>
        {(server?.providers?.length ?? 0) > 0 && <p className={styles.or}>{t("session.or")}</p>}
        <ProviderWays
          busy={busy}
          label={(provider) => t("session.signUpWith", { provider })}
          onGo={(id) => void attempt(() => goToProvider(id, next, invitation?.code))}
        />
      </form>
    </EntryScreen>
  );
}
