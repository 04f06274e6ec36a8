import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Person } from "@/contracts/wire";
import { refusalText, t } from "@/i18n/t";
import { request } from "@/lib/http";
import { rememberPeople } from "@/lib/people";
import { codeOf } from "@/lib/refused";
import { changeMe, useMe } from "@/lib/session";
import { Button } from "@/ui/button";
import { Group } from "@/ui/group";
import { TextField } from "@/ui/text-field";
import styles from "./account.module.css";

export function DisplayNameGroup() {
  const me = useMe();
  const [displayName, setDisplayName] = useState(me?.displayName ?? "");
  const wanted = displayName.trim();
  const save = useMutation({
    mutationFn: () => request<Person>("PATCH", "/users/me", { displayName: wanted }),
    onSuccess: (person) => {
      rememberPeople([person]);
      if (me) changeMe({ ...me, ...person });
      setDisplayName(person.displayName);
    },
  });
  const words = [t("profile.text", { name: me?.name ?? "" }), me?.role === "administrator" ? t("profile.admin") : ""];
  return (
    <Group title={t("account.name")} text={words.join(" ").trim()}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <TextField
          label={t("session.displayName")}
          hint={t("session.displayNameHint")}
          error={save.error ? refusalText(codeOf(save.error)) : undefined}
          maxLength={80}
          value={displayName}
          onChange={({ target }) => {
            setDisplayName(target.value);
            save.reset();
          }}
        />
        <div className={styles.actions}>
          <Button
            type="submit"
            look="accent"
            busy={save.isPending}
            disabled={!wanted || wanted === me?.displayName || save.isPending}
          >
            {t("app.save")}
          </Button>
          {save.isSuccess && <p role="status">{t("app.saved")}</p>}
        </div>
      </form>
    </Group>
  );
}
