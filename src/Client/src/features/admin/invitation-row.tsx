import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Check, Copy, Trash2 } from "lucide-react";
import { useState } from "react";
import type { InvitationView, RoomCard } from "@/contracts/wire";
import { shortMoment } from "@/i18n/time";
import { refusalText, t } from "@/i18n/t";
import { useName } from "@/lib/people";
import { codeOf } from "@/lib/refused";
import { serverNow } from "@/lib/server-clock";
import { copyText } from "@/ui/copy";
import { IconButton } from "@/ui/icon-button";
import styles from "./admin.module.css";
import { revokeInvitation } from "./admin-queries";

interface Props {
  invitation: InvitationView;
  /** Those whose names one knows. */
  rooms: readonly RoomCard[];
}

export function InvitationRow({ invitation, rooms }: Props) {
  const queries = useQueryClient();
  const by = useName(invitation.by);
  const [copied, setCopied] = useState(false);
  const [now] = useState(serverNow);
  const revoke = useMutation({
    mutationFn: () => revokeInvitation(invitation.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ["admin", "invitations"] }),
  });
  const { uses, maxUses, expiresAt, note } = invitation;
  const link = `${location.origin}/join/${invitation.code}`;
  const ended = uses >= maxUses ? "spent" : expiresAt !== undefined && expiresAt <= now ? "expired" : undefined;
  const names = invitation.rooms.flatMap((id) => rooms.find((room) => room.id === id)?.name ?? []);
  const others = invitation.rooms.length - names.length;
  const facts = [
    names.length > 0 ? names.map((name) => `#${name}`).join(", ") : undefined,
    others > 0 ? t("admin.invitations.others", { count: others }) : undefined,
    t("admin.invitations.used", { uses, max: maxUses }),
    expiresAt === undefined ? undefined : t("admin.invitations.until", { time: shortMoment(expiresAt) }),
    by === undefined ? undefined : t("admin.invitations.by", { name: by }),
  ];
  return (
    <li className={styles.row}>
      <IconButton
        icon={copied ? Check : Copy}
        label={t(copied ? "app.copied" : "admin.invitations.copy")}
        disabled={ended !== undefined}
        onClick={() => void copyText(link).then(setCopied)}
      />
      <div className={styles.what}>
        <span className={styles.name} dir="auto">
          {note || t("admin.invitations.unnamed")}
        </span>
        <input
          className={styles.link}
          aria-label={t("admin.invitations.link")}
          readOnly
          dir="ltr"
          value={link}
          onFocus={(event) => event.target.select()}
        />
        <span className={styles.meta}>{facts.filter((fact) => fact !== undefined).join(" · ")}</span>
        {revoke.error && (
          <span className={styles.error} role="alert">
            {refusalText(codeOf(revoke.error))}
          </span>
        )}
      </div>
      <span className={styles.badges}>
        {invitation.role === "guest" && <span className={styles.badge}>{t("admin.role.guest")}</span>}
        {ended && (
          <span className={styles.badge} data-look="warning">
            {t(`admin.invitations.${ended}`)}
          </span>
        )}
      </span>
      <IconButton
        icon={Trash2}
        label={t("admin.invitations.revoke")}
        disabled={revoke.isPending}
        onClick={() => revoke.mutate()}
      />
    </li>
  );
}
