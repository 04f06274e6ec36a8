import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { RoomView } from "@/contracts/wire";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { Button } from "@/ui/button";
import { Dialog, DialogBody } from "@/ui/dialog";
import { SelectField } from "@/ui/select-field";
import { Skeleton } from "@/ui/skeleton";
import { InviteRow } from "./invite-row";
import styles from "./invite-people.module.css";
import { invites, makeInvite } from "./rooms-queries";

const hour = 3_600;
const expiries = [
  [String(hour), "invite.hour"],
  [String(24 * hour), "invite.day"],
  [String(7 * 24 * hour), "invite.week"],
  [String(30 * 24 * hour), "invite.month"],
  ["", "invite.never"],
] as const;
const uses = [0, 1, 5, 25, 100];

export function InvitePeople({ room, onClose }: { room: RoomView; onClose: () => void }) {
  const queries = useQueryClient();
  const [expires, setExpires] = useState(String(7 * 24 * hour));
  const [maxUses, setMaxUses] = useState("0");
  const list = useQuery(invites(room.id));
  const make = useMutation({
    mutationFn: () =>
      makeInvite(room.id, {
        ...(expires && { expiresInSeconds: Number(expires) }),
        ...(maxUses !== "0" && { maxUses: Number(maxUses) }),
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["rooms", room.id, "invites"] }),
  });
  const links = (list.data ?? []).toSorted((one, two) => two.createdAt - one.createdAt);
  return (
    <Dialog title={t("invite.title", { room: room.name })} text={t("invite.text")} wide onClose={onClose}>
      <DialogBody>
        <div className={styles.terms}>
          <SelectField
            label={t("invite.expires")}
            value={expires}
            choices={expiries.map(([value, key]) => [value, t(key)])}
            onChoose={setExpires}
          />
          <SelectField
            label={t("invite.uses")}
            value={maxUses}
            choices={uses.map((count) => [
              String(count),
              count ? t("invite.usesCount", { count }) : t("invite.anyUses"),
            ])}
            onChoose={setMaxUses}
          />
          <Button look="accent" className={styles.make} busy={make.isPending} onClick={() => make.mutate()}>
            {t("invite.make")}
          </Button>
        </div>
        {make.error && (
          <p className={styles.error} role="alert">
            {refusalText(codeOf(make.error))}
          </p>
        )}
        <section>
          <h3 className={styles.title}>{t("invite.list")}</h3>
          {list.isPending && <Skeleton rows={2} look="line" />}
          {list.error && (
            <p className={styles.error} role="alert">
              {t("invite.error")} {refusalText(codeOf(list.error))}
            </p>
          )}
          {list.isSuccess && links.length === 0 && <p className={styles.none}>{t("invite.none")}</p>}
          <ul className={styles.list}>
            {links.map((invite) => (
              <InviteRow key={invite.id} room={room.id} invite={invite} />
            ))}
          </ul>
        </section>
      </DialogBody>
    </Dialog>
  );
}
