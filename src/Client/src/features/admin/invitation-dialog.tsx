import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { SubmitEvent } from "react";
import type { RoomCard } from "@/contracts/wire";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { Button } from "@/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";
import { SelectField } from "@/ui/select-field";
import { TextField } from "@/ui/text-field";
import styles from "./admin.module.css";
import { invitations, makeInvitation } from "./admin-queries";
import { RoomPicker } from "./room-picker";

const hour = 3_600;
const expiries = [
  [String(24 * hour), "invite.day"],
  [String(7 * 24 * hour), "invite.week"],
  [String(30 * 24 * hour), "invite.month"],
  ["", "invite.never"],
] as const;
const uses = [1, 5, 25, 100, 1000];

interface Props {
  /** Those that one may invite to. */
  rooms: readonly RoomCard[];
  onClose: () => void;
}

export function InvitationDialog({ rooms, onClose }: Props) {
  const queries = useQueryClient();
  const [note, setNote] = useState("");
  const [role, setRole] = useState("member");
  const [expires, setExpires] = useState(String(7 * 24 * hour));
  const [maxUses, setMaxUses] = useState("1");
  const [into, setInto] = useState<RoomCard[]>([]);
  const make = useMutation({
    mutationFn: () =>
      makeInvitation({
        ...(note.trim() && { note: note.trim() }),
        role: role === "guest" ? "guest" : "member",
        ...(expires && { expiresInSeconds: Number(expires) }),
        maxUses: Number(maxUses),
        ...(into.length > 0 && { rooms: into.map(({ id }) => id) }),
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: invitations.queryKey });
      onClose();
    },
  });

  function submit(event: SubmitEvent) {
    event.preventDefault();
    make.mutate();
  }

  return (
    <Dialog title={t("admin.invitations.make")} text={t("admin.invitations.text")} onClose={onClose}>
      <form onSubmit={submit}>
        <DialogBody>
          <TextField
            label={t("admin.invitations.note")}
            optional={t("session.optional")}
            hint={t("admin.invitations.noteHint")}
            maxLength={120}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
          <SelectField
            label={t("admin.invitations.role")}
            value={role}
            choices={(["member", "guest"] as const).map((each) => [each, t(`admin.role.${each}`)])}
            onChoose={setRole}
          />
          <RoomPicker rooms={rooms} chosen={into} onChosen={setInto} />
          <SelectField
            label={t("invite.uses")}
            value={maxUses}
            choices={uses.map((count) => [String(count), t("admin.invitations.uses", { count })])}
            onChoose={setMaxUses}
          />
          <SelectField
            label={t("invite.expires")}
            value={expires}
            choices={expiries.map(([value, key]) => [value, t(key)])}
            onChoose={setExpires}
          />
          {make.error && (
            <p className={styles.error} role="alert">
              {refusalText(codeOf(make.error))}
            </p>
          )}
          <DialogActions>
            <Button onClick={onClose}>{t("app.cancel")}</Button>
            <Button type="submit" look="accent" busy={make.isPending}>
              {t("admin.invitations.make")}
            </Button>
          </DialogActions>
        </DialogBody>
      </form>
    </Dialog>
  );
}
