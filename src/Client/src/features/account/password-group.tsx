import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { refusalText, t } from "@/i18n/t";
import { myFactors } from "@/lib/factors";
import { codeOf } from "@/lib/refused";
import { useMe } from "@/lib/session";
import { Button } from "@/ui/button";
import { Group } from "@/ui/group";
import { PasswordField } from "@/ui/password-field";
import { changePassword, sessions, setPassword } from "./account-queries";
import styles from "./account.module.css";

export function PasswordGroup() {
  const me = useMe();
  const queries = useQueryClient();
  const [current, setCurrent] = useState("");
  const [wanted, setWanted] = useState("");
  const [weak, setWeak] = useState(false);
  const factors = useQuery(myFactors);
  const first = factors.data?.password === false;
  const change = useMutation({
    mutationFn: () => (first ? setPassword(wanted) : changePassword(current, wanted)),
    onSuccess: () => {
      setCurrent("");
      setWanted("");
      return Promise.all([queries.invalidateQueries(sessions), queries.invalidateQueries(myFactors)]);
    },
  });

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setWeak(wanted.length < 8);
    if ((first || current) && wanted.length >= 8) change.mutate();
  }

  const code = change.error ? codeOf(change.error) : undefined;
  const wrong = code === "sign-in-failed";
  const tooWeak = weak || code === "password-weak";
  return (
    <Group title={t("account.password")} text={t(first ? "account.passwordFirstText" : "account.passwordText")}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <input type="text" name="username" autoComplete="username" value={me?.name ?? ""} readOnly hidden />
        {!first && (
          <PasswordField
            label={t("account.passwordCurrent")}
            value={current}
            onValue={(value) => {
              setCurrent(value);
              change.reset();
            }}
            fresh={false}
            error={wrong ? t("account.passwordWrong") : undefined}
          />
        )}
        <PasswordField
          label={t("session.passwordNew")}
          value={wanted}
          onValue={(value) => {
            setWanted(value);
            setWeak(false);
            change.reset();
          }}
          fresh
          error={tooWeak ? refusalText("password-weak") : undefined}
        />
        {code !== undefined && !wrong && !tooWeak && (
          <p className={styles.error} role="alert">
            {refusalText(code)}
          </p>
        )}
        <div className={styles.actions}>
          <Button
            type="submit"
            look="accent"
            busy={change.isPending}
            disabled={!(first || current) || !wanted || change.isPending}
          >
            {t(first ? "account.passwordSet" : "account.passwordChange")}
          </Button>
          {change.isSuccess && <p role="status">{t("account.passwordChanged")}</p>}
        </div>
      </form>
    </Group>
  );
}
