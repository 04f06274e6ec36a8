import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { refusalText, t } from "@/i18n/t";
import { withProof } from "@/lib/proof";
import { codeOf } from "@/lib/refused";
import { useSession } from "@/lib/session";
import { Button } from "@/ui/button";
import { Group } from "@/ui/group";
import { Skeleton } from "@/ui/skeleton";
import { TextField } from "@/ui/text-field";
import { mail, removeMail, setMail } from "./account-queries";
import styles from "./account.module.css";
import { ConfirmButton } from "./confirm-button";

export function MailGroup() {
  const sendsMail = useSession(({ server }) => server?.mail ?? false);
  const queries = useQueryClient();
  const known = useQuery(mail);
  const [address, setAddress] = useState("");
  const settled = () => queries.invalidateQueries(mail);
  const save = useMutation({
    mutationFn: () => withProof(() => setMail(address.trim())),
    onSuccess: () => setAddress(""),
    onSettled: settled,
  });
  const remove = useMutation({ mutationFn: () => withProof(removeMail), onSettled: settled });

  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (address.trim()) save.mutate();
  }

  if (known.isPending) return <Skeleton rows={2} look="line" />;
  const { address: confirmed, wanted } = known.data ?? {};
  const failure = save.error ?? remove.error ?? known.error;
  const wrong = save.error && codeOf(save.error) === "mail-invalid";
  return (
    <Group title={t("mail.title")} text={sendsMail ? t("mail.text") : t("mail.none")}>
      {confirmed !== undefined && (
        <div className={styles.actions}>
          <strong dir="ltr" className={styles.value}>
            {confirmed}
          </strong>
          <ConfirmButton
            label={t("mail.remove")}
            confirm={t("mail.removeConfirm")}
            busy={remove.isPending}
            onConfirm={() => remove.mutate()}
          />
        </div>
      )}
      {wanted !== undefined && <p role="status">{t("mail.waits", { address: wanted })}</p>}
      {sendsMail && (
        <form className={styles.form} onSubmit={submit} noValidate>
          <TextField
            label={t(confirmed === undefined ? "mail.address" : "mail.other")}
            type="email"
            name="email"
            autoComplete="email"
            dir="ltr"
            maxLength={254}
            value={address}
            error={wrong ? refusalText("mail-invalid") : undefined}
            onChange={({ target }) => {
              setAddress(target.value);
              save.reset();
            }}
          />
          <div>
            <Button type="submit" busy={save.isPending} disabled={!address.trim() || save.isPending}>
              {t("mail.send")}
            </Button>
          </div>
        </form>
      )}
      {failure && !wrong && (
        <p className={styles.error} role="alert">
          {refusalText(codeOf(failure))}
        </p>
      )}
    </Group>
  );
}
