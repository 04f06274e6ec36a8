import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { SubmitEvent } from "react";
import type { SettingsView } from "@/contracts/wire";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { loadServer } from "@/lib/session";
import { Button } from "@/ui/button";
import { ChoiceCards } from "@/ui/choice-cards";
import { TextField } from "@/ui/text-field";
import styles from "./admin.module.css";
import { changeSettings, settings } from "./admin-queries";

export function SettingsForm({ saved }: { saved: SettingsView }) {
  const queries = useQueryClient();
  const [form, setForm] = useState(saved);
  const different = JSON.stringify(form) !== JSON.stringify(saved);
  const save = useMutation({
    mutationFn: () => changeSettings(form),
    onSuccess: (now) => {
      queries.setQueryData(settings.queryKey, now);
      void loadServer().catch(() => undefined);
    },
  });
  const change = (part: Partial<SettingsView>) => setForm((before) => ({ ...before, ...part }));

  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (different) save.mutate();
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={t("admin.settings.name")}
        maxLength={80}
        value={form.name}
        error={save.error && codeOf(save.error) === "name-invalid" ? refusalText("name-invalid") : undefined}
        onChange={({ target }) => change({ name: target.value })}
      />
      <ChoiceCards
        label={t("admin.settings.registration")}
        value={form.registration}
        choices={[
          { value: "open", name: t("admin.settings.open") },
          { value: "invitation", name: t("admin.settings.invitation") },
          { value: "closed", name: t("admin.settings.closed"), hint: t("admin.settings.closedHint") },
        ]}
        onChoose={(registration) => change({ registration })}
      />
      <ChoiceCards
        label={t("admin.settings.newAccounts")}
        value={form.newAccounts}
        choices={[
          { value: "member", name: t("admin.role.member"), hint: t("admin.role.memberHint") },
          { value: "guest", name: t("admin.role.guest"), hint: t("admin.role.guestHint") },
        ]}
        onChoose={(newAccounts) => change({ newAccounts })}
      />
      <ChoiceCards
        label={t("admin.settings.creators")}
        value={form.roomCreators}
        choices={[
          { value: "members", name: t("admin.settings.members") },
          { value: "everybody", name: t("admin.settings.everybody") },
          { value: "moderators", name: t("admin.settings.moderators") },
        ]}
        onChoose={(roomCreators) => change({ roomCreators })}
      />
      <ChoiceCards
        label={t("admin.settings.emoji")}
        value={form.emojiCreators}
        choices={[
          { value: "members", name: t("admin.settings.members") },
          { value: "moderators", name: t("admin.settings.moderators") },
          { value: "administrators", name: t("admin.settings.administrators") },
        ]}
        onChoose={(emojiCreators) => change({ emojiCreators })}
      />
      {save.error && codeOf(save.error) !== "name-invalid" && (
        <p className={styles.error} role="alert">
          {refusalText(codeOf(save.error))}
        </p>
      )}
      <div className={styles.actions}>
        <Button type="submit" look="accent" busy={save.isPending} disabled={!different || save.isPending}>
          {t("app.save")}
        </Button>
        <Button disabled={!different || save.isPending} onClick={() => setForm(saved)}>
          {t("admin.settings.undo")}
        </Button>
      </div>
    </form>
  );
}
