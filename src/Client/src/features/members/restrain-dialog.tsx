import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Member, RoomId } from "@/contracts/wire";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { Button } from "@/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";
import { SelectField } from "@/ui/select-field";
import { TextField } from "@/ui/text-field";
import { restrain } from "./members-queries";
import type { Act } from "./members-queries";

const hour = 3600;
const lengths = { forHour: hour, forDay: 24 * hour, forWeek: 7 * 24 * hour, forEver: undefined } as const;
type Length = keyof typeof lengths;

interface Props {
  room: RoomId;
  member: Member;
  act: Act;
  onDone: () => void;
  onClose: () => void;
}

/** Removing, muting or banning somebody: for how long, and why. */
export function RestrainDialog({ room, member, act, onDone, onClose }: Props) {
  const [length, setLength] = useState<Length>(act === "mute" ? "forHour" : "forEver");
  const [reason, setReason] = useState("");
  const seconds = lengths[length];
  const send = useMutation({
    mutationFn: () =>
      restrain(room, member.id, act, {
        ...(seconds !== undefined && { expiresInSeconds: seconds }),
        ...(reason.trim() && { reason: reason.trim() }),
      }),
    onSuccess: () => {
      onDone();
      onClose();
    },
  });
  return (
    <Dialog title={t(`order.${act}Title`, { name: member.displayName })} text={t(`order.${act}Text`)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate();
        }}
      >
        <DialogBody>
          {act !== "remove" && (
            <SelectField
              label={t("order.for")}
              value={length}
              choices={(Object.keys(lengths) as Length[]).map((name) => [name, t(`order.${name}`)] as const)}
              onChoose={(name) => setLength(name as Length)}
            />
          )}
          <TextField
            label={t("order.reason")}
            optional={t("session.optional")}
            hint={t("order.reasonHint")}
            maxLength={120}
            autoComplete="off"
            value={reason}
            error={send.error ? refusalText(codeOf(send.error)) : undefined}
            onChange={({ target }) => setReason(target.value)}
          />
          <DialogActions>
            <Button onClick={onClose}>{t("app.cancel")}</Button>
            <Button type="submit" look="danger" busy={send.isPending}>
              {t(`order.${act}Confirm`)}
            </Button>
          </DialogActions>
        </DialogBody>
      </form>
    </Dialog>
  );
}
