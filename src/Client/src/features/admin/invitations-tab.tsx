import { useInfiniteQuery } from "@tanstack/react-query";
import { MailPlus } from "lucide-react";
import { useState } from "react";
import type { RoomCard } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { Button } from "@/ui/button";
import styles from "./admin.module.css";
import { invitations } from "./admin-queries";
import { InvitationDialog } from "./invitation-dialog";
import { InvitationRow } from "./invitation-row";
import { ListStates } from "./list-states";

/** @param rooms Those that one may invite to. */
export function InvitationsTab({ rooms }: { rooms: readonly RoomCard[] }) {
  const [making, setMaking] = useState(false);
  const list = useInfiniteQuery(invitations);
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <p className={styles.soft}>{t("admin.invitations.text")}</p>
      <div className={styles.actions}>
        <Button look="accent" onClick={() => setMaking(true)}>
          {t("admin.invitations.make")}
        </Button>
      </div>
      <ListStates
        list={list}
        count={rows.length}
        icon={MailPlus}
        none={t("admin.invitations.none")}
        noneText={t("admin.invitations.noneText")}
      >
        <ul className={styles.list} aria-label={t("admin.invitations")}>
          {rows.map((invitation) => (
            <InvitationRow key={invitation.id} invitation={invitation} rooms={rooms} />
          ))}
        </ul>
      </ListStates>
      {making && <InvitationDialog rooms={rooms} onClose={() => setMaking(false)} />}
    </>
  );
}
