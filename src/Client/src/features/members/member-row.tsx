import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Ban, Ellipsis, MicOff, UserMinus } from "lucide-react";
import { useState } from "react";
import type { Member, Role, RoomView } from "@/contracts/wire";
import { refusalText, t } from "@/i18n/t";
import { usePresence } from "@/lib/presence";
import { codeOf } from "@/lib/refused";
import { myId } from "@/lib/session";
import { Avatar } from "@/ui/avatar";
import { IconButton } from "@/ui/icon-button";
import { Menu, MenuChoice, MenuItem, MenuLine } from "@/ui/menu";
import { PersonButton } from "@/ui/person-button";
import styles from "./members-panel.module.css";
import { setRole } from "./members-queries";
import type { Act } from "./members-queries";
import { RestrainDialog } from "./restrain-dialog";
import { rightsOver } from "./rights";

export function MemberRow({ room, member }: { room: RoomView; member: Member }) {
  const queries = useQueryClient();
  const presence = usePresence(member.id) ?? member.presence;
  const refresh = () => queries.invalidateQueries({ queryKey: ["rooms", room.id, "members"] });
  const change = useMutation({
    mutationFn: (role: Role) => setRole(room.id, member.id, role),
    onSettled: refresh,
  });
  const [act, setAct] = useState<Act>();
  const rights = rightsOver(room.role, member, myId());
  return (
    <li className={styles.row}>
      <Avatar id={member.id} name={member.displayName} small presence={presence} />
      <div className={styles.who}>
        <PersonButton id={member.id} className={styles.name} dir="auto">
          {member.displayName}
        </PersonButton>
        {member.id === myId() && <span className={styles.meta}>({t("members.you")})</span>}
        <span className="visually-hidden">{t(`presence.${presence}`)}</span>
        {change.error && (
          <p className={styles.error} role="alert">
            {refusalText(codeOf(change.error))}
          </p>
        )}
      </div>
      {member.role !== "member" && <span className={styles.role}>{t(`members.${member.role}`)}</span>}
      {rights.roles.length + Number(rights.remove) === 0 ? (
        <span className={styles.options} />
      ) : (
        <Menu
          align="end"
          trigger={
            <IconButton
              small
              icon={Ellipsis}
              className={styles.options}
              label={t("members.options", { name: member.displayName })}
            />
          }
        >
          {rights.roles.length > 0 && (
            <MenuChoice
              label={t("members.role")}
              value={member.role}
              choices={rights.roles.map((role) => [role, t(`members.${role}`)] as const)}
              onChoose={(role) => change.mutate(role)}
            />
          )}
          {rights.roles.length > 0 && rights.remove && <MenuLine />}
          {rights.remove && (
            <>
              <MenuItem icon={MicOff} onSelect={() => setAct("mute")}>
                {t("order.mute")}
              </MenuItem>
              <MenuItem icon={UserMinus} danger onSelect={() => setAct("remove")}>
                {t("order.remove")}
              </MenuItem>
              <MenuItem icon={Ban} danger onSelect={() => setAct("ban")}>
                {t("order.ban")}
              </MenuItem>
            </>
          )}
        </Menu>
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
