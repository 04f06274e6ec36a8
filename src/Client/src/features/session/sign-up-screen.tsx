import { useState } from "react";
import type { SubmitEvent } from "react";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { loadServer, signUp, useSession } from "@/lib/session";
import { Button } from "@/ui/button";
import { Link } from "@/ui/link";
import { TextField } from "@/ui/text-field";
import styles from "./entry-form.module.css";
import { EntryScreen } from "./entry-screen";
import { PasswordField } from "@/ui/password-field";

const ofName = new Set(["name-taken", "name-invalid"]);

interface Props {
  signInPath: string;
  /** An invitation to the server that one came with. */
  invitation?: { code: string; title: string; text: string };
}

export function SignUpScreen({ signInPath, invitation }: Props) {
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

  async function create() {
    setBusy(true);
    try {
      await signUp(name.trim(), password, displayName.trim(), invitation?.code);
      void loadServer().catch(() => undefined);
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

  const inField = code === "name-missing" || code === "password-weak" || ofName.has(code ?? "");
  const nameError =
    code === "name-missing" ? t("session.nameMissing") : ofName.has(code ?? "") ? refusalText(code ?? "") : undefined;
  return (
    <EntryScreen
      title={invitation?.title ?? (fresh ? t("session.first") : t("session.signUp"))}
      text={invitation?.text ?? (fresh ? t("session.firstText") : undefined)}
      footer={footer}
    >
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        {!server && <p className={styles.note}>{t("session.unreachable")}</p>}
        <TextField
          label={t("session.name")}
          hint={t("session.nameHint")}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={64}
          autoFocus // eslint-disable-line jsx-a11y/no-autofocus -- The only thing to do on this page.
          value={name}
          error={nameError}
          onChange={({ target }) => setName(target.value)}
        />
        <TextField
          label={t("session.displayName")}
          optional={t("session.optional")}
          hint={t("session.displayNameHint")}
          name="displayName"
          autoComplete="name"
          maxLength={80}
          value={displayName}
          onChange={({ target }) => setDisplayName(target.value)}
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
      </form>
    </EntryScreen>
  );
}
