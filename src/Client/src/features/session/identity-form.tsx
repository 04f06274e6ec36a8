import { useState } from "react";
import type { SubmitEvent } from "react";
import type { IdentityNeeded } from "@/contracts/wire";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { useSession } from "@/lib/session";
import { Button } from "@/ui/button";
import styles from "./entry-form.module.css";
import { EntryScreen } from "./entry-screen";
import { NameFields, nameErrorOf } from "./name-fields";
import { signUpWithProvider } from "./sign-in-ways";

interface Props {
  step: string;
  identity: IdentityNeeded;
  onBack: (code?: string) => void;
}

/** An account for somebody whom a provider knows. Who has one already signs in and links it. */
export function IdentityForm({ step, identity, onBack }: Props) {
  const providers = useSession(({ server }) => server?.providers) ?? [];
  const provider = providers.find(({ id }) => id === identity.provider)?.name ?? identity.provider;
  const [name, setName] = useState(identity.suggestedName ?? "");
  const [displayName, setDisplayName] = useState(identity.displayName ?? "");
  const [code, setCode] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function make() {
    setBusy(true);
    setCode(undefined);
    try {
      await signUpWithProvider(step, name.trim(), displayName.trim());
    } catch (error) {
      setBusy(false);
      setCode(codeOf(error));
      if (codeOf(error) === "flow-spent") onBack("flow-spent");
    }
  }

  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (name.trim()) void make();
    else setCode("name-missing");
  }

  const nameError = nameErrorOf(code);
  return (
    <EntryScreen
      title={t("session.signUp")}
      text={t("identity.text", { provider, name: identity.name })}
      footer={
        <>
          {t("identity.haveAccount", { provider })}{" "}
          <Button look="quiet" onClick={() => onBack()}>
            {t("session.signIn")}
          </Button>
        </>
      }
    >
      <form className={styles.form} onSubmit={submit} noValidate>
        <NameFields
          name={name}
          onName={setName}
          displayName={displayName}
          onDisplayName={setDisplayName}
          error={nameError}
        />
        {code !== undefined && !nameError && (
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
