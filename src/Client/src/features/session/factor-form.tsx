import { useState } from "react";
import type { SubmitEvent } from "react";
import type { FactorKind, PasskeyCeremony } from "@/contracts/wire";
import "@/i18n/en-entry";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { Button } from "@/ui/button";
import { CodeField } from "@/ui/code-field";
import { TextField } from "@/ui/text-field";
import styles from "./entry-form.module.css";
import { PasswordField } from "@/ui/password-field";
import { showPasskey } from "./sign-in-ways";
import type { Shown } from "./sign-in-ways";

export type Way = FactorKind | "password";

interface Props {
  /** What may be shown, the likeliest first. */
  ways: readonly Way[];
  begin: () => Promise<PasskeyCeremony>;
  show: (shown: Shown) => Promise<void>;
  /** Words on the button. */
  action: string;
}

/** Asks for one of several things that show who somebody is. */
export function FactorForm({ ways, begin, show, action }: Props) {
  const [way, setWay] = useState<Way | undefined>(ways[0]);
  const [text, setText] = useState("");
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function send(shown: () => Promise<Shown>) {
    setBusy(true);
    setRefusal(undefined);
    try {
      await show(await shown());
    } catch (error) {
      setRefusal(refusalText(codeOf(error)));
      setText("");
      setBusy(false);
    }
  }

  const typed = (value: string): Shown =>
    way === "password" ? { password: value } : way === "totp" ? { totp: value } : { recoveryCode: value };

  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (way === "passkey") void send(async () => showPasskey(await begin()));
    else if (text) void send(() => Promise.resolve(typed(text)));
  }

  function choose(next: Way) {
    setWay(next);
    setText("");
    setRefusal(undefined);
  }

  const others = ways.filter((other) => other !== way);
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {way === "totp" && (
        <CodeField
          label={t("factor.totp")}
          hint={t("factor.totpHint")}
          value={text}
          onValue={setText}
          onComplete={(code) => void send(() => Promise.resolve({ totp: code }))}
        />
      )}
      {way === "recoveryCode" && (
        <TextField
          label={t("factor.recoveryCode")}
          hint={t("factor.recoveryCodeHint")}
          name="recovery-code"
          dir="ltr"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus // eslint-disable-line jsx-a11y/no-autofocus -- Whoever gets here came to type it.
          maxLength={64}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      )}
      {way === "password" && <PasswordField value={text} onValue={setText} fresh={false} />}
      {way === "passkey" && <p className={styles.text}>{t("factor.passkeyHint")}</p>}
      {refusal !== undefined && (
        <p className={styles.error} role="alert">
          {refusal}
        </p>
      )}
      <Button type="submit" look="accent" busy={busy} className={styles.submit}>
        {way === "passkey" ? t("factor.usePasskey") : action}
      </Button>
      {others.length > 0 && (
        <div className={styles.others}>
          <p className={styles.text}>{t("factor.another")}</p>
          {others.map((other) => (
            <Button key={other} look="quiet" onClick={() => choose(other)}>
              {t(`factor.way.${other}`)}
            </Button>
          ))}
        </div>
      )}
    </form>
  );
}
