import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { useMe } from "@/lib/session";
import { Button } from "@/ui/button";
import { Group } from "@/ui/group";
import { PasswordField } from "@/ui/password-field";
import { changePassword, sessions } from "./account-queries";
import styles from "./account.module.css";

export function PasswordGroup() {
  const me = useMe();
  const queries = useQueryClient();
  const [current, setCurrent] = useState("");
  const [wanted, setWanted] = useState("");
  const [weak, setWeak] = useState(false);
  const change = useMutation({
    mutationFn: () => changePassword(current, wanted),
    onSuccess: () => {
      setCurrent("");
      setWanted("");
      return queries.invalidateQueries(sessions);
    },
  });

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setWeak(wanted.length < 8);
    if (current && wanted.length >= 8) change.mutate();
  }

  const code = change.error ? codeOf(change.error) : undefined;
  const wrong = code === "sign-in-failed";
  const tooWeak = weak || code === "password-weak";
  return (
    <Group title={t("account.password")} text={t("account.passwordText")}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <input type="text" name="username" autoComplete="username" value={me?.name ?? ""} readOnly hidden />
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
            disabled={!current || !wanted || change.isPending}
          >
            {t("account.passwordChange")}
          </Button>
          {change.isSuccess && <p role="status">{t("account.passwordChanged")}</p>}
        </div>
      </form>
    </Group>
  );
}
