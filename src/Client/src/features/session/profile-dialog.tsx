import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Person } from "@/contracts/wire";
import { refusalText, t } from "@/i18n/t";
import { request } from "@/lib/http";
import { rememberPeople } from "@/lib/people";
import { codeOf } from "@/lib/refused";
import { changeMe, useMe } from "@/lib/session";
import { Button } from "@/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";
import { TextField } from "@/ui/text-field";

export function ProfileDialog({ onClose }: { onClose: () => void }) {
  const me = useMe();
  const [displayName, setDisplayName] = useState(me?.displayName ?? "");
  const save = useMutation({
    mutationFn: () => request<Person>("PATCH", "/users/me", { displayName: displayName.trim() }),
    onSuccess: (person) => {
      rememberPeople([person]);
      if (me) changeMe({ ...me, ...person });
      onClose();
    },
  });
  const words = [t("profile.text", { name: me?.name ?? "" }), me?.role === "administrator" ? t("profile.admin") : ""];
  return (
    <Dialog title={t("menu.profile")} text={words.join(" ")} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <DialogBody>
          <TextField
            label={t("session.displayName")}
            hint={t("session.displayNameHint")}
            error={save.error ? refusalText(codeOf(save.error)) : undefined}
            maxLength={80}
            value={displayName}
            onChange={({ target }) => setDisplayName(target.value)}
          />
          <DialogActions>
            <Button onClick={onClose}>{t("app.cancel")}</Button>
            <Button type="submit" look="accent" busy={save.isPending} disabled={!displayName.trim()}>
              {t("app.save")}
            </Button>
          </DialogActions>
        </DialogBody>
      </form>
    </Dialog>
  );
}
