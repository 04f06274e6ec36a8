import { useMutation, useQueryClient } from "@tanstack/react-query";
import { MicOff } from "lucide-react";
import { useState } from "react";
import type { Member, RoomView } from "@/contracts/wire";
import { shortMoment } from "@/i18n/time";
import { refusalText, t } from "@/i18n/t";
import { usePresence } from "@/lib/presence";
import { codeOf } from "@/lib/refused";
import { useRights } from "@/lib/room-rights";
import { serverNow } from "@/lib/server-clock";
import { myId } from "@/lib/session";
import { Avatar } from "@/ui/avatar";
import { PersonButton } from "@/ui/person-button";
import { MemberMenu } from "./member-menu";
import styles from "./members-panel.module.css";
import type { Act } from "./members-queries";
import { RestrainDialog } from "./restrain-dialog";
import { isEmpty, offerFor } from "./rights";

export function MemberRow({ room, member }: { room: RoomView; member: Member }) {
  const queries = useQueryClient();
  const presence = usePresence(member.id) ?? member.presence;
  const refresh = () => queries.invalidateQueries({ queryKey: ["rooms", room.id, "members"] });
  const change = useMutation({ mutationFn: (work: () => Promise<unknown>) => work(), onSettled: refresh });
  const [act, setAct] = useState<Act>();
  const [now] = useState(serverNow);
  const { muted } = member;
  const isMuted = muted !== undefined && (muted.until === undefined || muted.until > now);
  const offer = offerFor(useRights(room), member, isMuted, myId());
  return (
    <li className={styles.row}>
      <Avatar id={member.id} name={member.displayName} small presence={presence} />
      <div className={styles.who}>
        <PersonButton id={member.id} className={styles.name} dir="auto">
          {member.displayName}
        </PersonButton>
        {member.id === myId() && <span className={styles.meta}>({t("members.you")})</span>}
        <span className="visually-hidden">{t(`presence.${presence}`)}</span>
        {isMuted && (
          <p className={styles.muted}>
            <MicOff size={12} strokeWidth={2} aria-hidden />
            <span>
              {muted.until === undefined
                ? t("members.muted")
                : t("members.mutedUntil", { time: shortMoment(muted.until) })}
              {muted.reason !== undefined && <span dir="auto"> · {muted.reason}</span>}
            </span>
          </p>
        )}
        {change.error && (
          <p className={styles.error} role="alert">
            {refusalText(codeOf(change.error))}
          </p>
        )}
      </div>
      {member.role !== "member" && <span className={styles.role}>{t(`members.${member.role}`)}</span>}
      {isEmpty(offer) ? (
        <span className={styles.options} />
      ) : (
        <MemberMenu room={room.id} member={member} offer={offer} onChange={change.mutate} onAct={setAct} />
      )}
      {act && (
        <RestrainDialog
          room={room.id}
          member={member}
          act={act}
          onDone={() => void refresh()}
          onClose={() => setAct(undefined)}
        />
      )}
    </li>
  );
}
