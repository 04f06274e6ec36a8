import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { SubmitEvent } from "react";
import type { TokenScope } from "@/contracts/wire";
import { refusalText, t } from "@/i18n/t";
import { withProof } from "@/lib/proof";
import { codeOf } from "@/lib/refused";
import { Button } from "@/ui/button";
import { SelectField } from "@/ui/select-field";
import { ShownOnce } from "@/ui/shown-once";
import { TextField } from "@/ui/text-field";
import { makeToken, tokens } from "./account-queries";
import styles from "./account.module.css";

const scopes: readonly TokenScope[] = ["read", "write", "rooms", "profile"];
const lives = [7, 30, 90, 366];

export function NewTokenForm() {
  const id = useId();
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState<readonly TokenScope[]>(["read"]);
  const [days, setDays] = useState("30");
  const make = useMutation({
    mutationFn: () => withProof(() => makeToken({ name: name.trim(), scopes: chosen, expiresInDays: Number(days) })),
    onSuccess: () => {
      setName("");
      return queries.invalidateQueries(tokens);
    },
  });

  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (name.trim() && chosen.length) make.mutate();
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={t("tokens.name")}
        hint={t("tokens.nameHint")}
        maxLength={60}
        autoComplete="off"
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <fieldset className={styles.checks}>
        <legend>{t("tokens.scopes")}</legend>
        {scopes.map((scope) => (
          <label key={scope} htmlFor={`${id}-${scope}`}>
            <input
              id={`${id}-${scope}`}
              type="checkbox"
              checked={chosen.includes(scope)}
              onChange={({ target }) =>
                setChosen(scopes.filter((each) => (each === scope ? target.checked : chosen.includes(each))))
              }
            />
            <span>
              {t(`tokens.scope.${scope}`)}
              <span className={styles.hint}>{t(`tokens.scopeText.${scope}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <SelectField
        label={t("tokens.life")}
        value={days}
        choices={lives.map((count) => [String(count), t("tokens.days", { count })])}
        onChoose={setDays}
      />
      {make.error && (
        <p className={styles.error} role="alert">
          {refusalText(codeOf(make.error), "")}
        </p>
      )}
      <div>
        <Button
          type="submit"
          look="accent"
          busy={make.isPending}
          disabled={!name.trim() || !chosen.length || make.isPending}
        >
          {t("tokens.make")}
        </Button>
      </div>
      {make.data && <ShownOnce label={t("tokens.made")} hint={t("tokens.madeText")} value={make.data.token} />}
    </form>
  );
}
