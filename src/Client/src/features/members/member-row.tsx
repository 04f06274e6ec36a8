import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Ellipsis, UserMinus } from "lucide-react";
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
import { removeMember, setRole } from "./members-queries";
import { rightsOver } from "./rights";

export function MemberRow({ room, member }: { room: RoomView; member: Member }) {
  const queries = useQueryClient();
  const presence = usePresence(member.id) ?? member.presence;
  const refresh = () => queries.invalidateQueries({ queryKey: ["rooms", room.id, "members"] });
  const change = useMutation({
    mutationFn: (role: Role | "none") =>
      role === "none" ? removeMember(room.id, member.id) : setRole(room.id, member.id, role),
    onSettled: refresh,
  });
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
            <MenuItem icon={UserMinus} danger onSelect={() => change.mutate("none")}>
              {t("members.remove")}
            </MenuItem>
          )}
        </Menu>
      )}
    </li>
  );
}
