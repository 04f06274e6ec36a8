import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { RoomView } from "@/contracts/wire";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { myId } from "@/lib/session";
import { Button } from "@/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";
import { SelectField } from "@/ui/select-field";
import { Skeleton } from "@/ui/skeleton";
import styles from "./kept-out.module.css";
import { handOver, people } from "./rooms-queries";

/** Makes somebody else the owner in one's place. */
export function TransferRoom({ room, onClose }: { room: RoomView; onClose: () => void }) {
  const found = useQuery(people(room.id));
  const others = found.data?.items.filter(({ id }) => id !== myId()) ?? [];
  const [chosen, setChosen] = useState<string>();
  const to = chosen ?? others[0]?.id;
  const send = useMutation({
    mutationFn: () => (to === undefined ? Promise.resolve(undefined) : handOver(room.id, to)),
    onSuccess: onClose,
  });
  const error = found.error ?? send.error;
  return (
    <Dialog title={t("life.transferTitle", { room: room.name })} text={t("life.transferText")} onClose={onClose}>
      <DialogBody>
        {found.isPending && <Skeleton rows={1} look="line" />}
        {found.isSuccess && others.length === 0 && <p className={styles.meta}>{t("life.transferNobody")}</p>}
        {to !== undefined && (
          <SelectField
            label={t("life.transferTo")}
            value={to}
            choices={others.map(({ id, displayName, name }) => [id, `${displayName} (${name})`] as const)}
            onChoose={setChosen}
          />
        )}
        {error && (
          <p className={styles.error} role="alert">
            {refusalText(codeOf(error))}
          </p>
        )}
        <DialogActions>
          <Button onClick={onClose}>{t("app.cancel")}</Button>
          <Button look="danger" busy={send.isPending} disabled={to === undefined} onClick={() => send.mutate()}>
            {t("life.transferConfirm")}
          </Button>
        </DialogActions>
      </DialogBody>
    </Dialog>
  );
}
