import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Check, Copy, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Invite, RoomId } from "@/contracts/wire";
import { shortMoment } from "@/i18n/time";
import { t } from "@/i18n/t";
import { copyText } from "@/ui/copy";
import { IconButton } from "@/ui/icon-button";
import styles from "./invite-people.module.css";
import { revokeInvite } from "./rooms-queries";

export function InviteRow({ room, invite }: { room: RoomId; invite: Invite }) {
  const queries = useQueryClient();
  const [copied, setCopied] = useState(false);
  const link = `${location.origin}/invite/${invite.code}`;
  const revoke = useMutation({
    mutationFn: () => revokeInvite(room, invite.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ["rooms", room, "invites"] }),
  });
  const used =
    invite.maxUses === undefined
      ? invite.uses === 0
        ? t("invite.unused")
        : t("invite.used", { count: invite.uses })
      : t("invite.usedOf", { uses: invite.uses, max: invite.maxUses });
  const until =
    invite.expiresAt === undefined ? "" : ` · ${t("invite.until", { time: shortMoment(invite.expiresAt) })}`;
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <input
          className={styles.link}
          aria-label={t("invite.link")}
          readOnly
          dir="ltr"
          value={link}
          onFocus={(event) => event.target.select()}
        />
        <p className={styles.meta}>
          {used}
          {until}
        </p>
      </div>
      <IconButton
        icon={copied ? Check : Copy}
        label={t(copied ? "app.copied" : "invite.copy")}
        onClick={() => void copyText(link).then(setCopied)}
      />
      <IconButton
        icon={Trash2}
        label={t("invite.revoke")}
        disabled={revoke.isPending}
        onClick={() => revoke.mutate()}
      />
    </li>
  );
}
