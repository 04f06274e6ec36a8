import { Ban, Ellipsis, Mic, MicOff, UserMinus } from "lucide-react";
import type { Member, RoomId } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { IconButton } from "@/ui/icon-button";
import { Menu, MenuChoice, MenuItem, MenuLine } from "@/ui/menu";
import styles from "./members-panel.module.css";
import { setRole, unmute } from "./members-queries";
import type { Act } from "./members-queries";
import type { Offer } from "./rights";

interface Props {
  room: RoomId;
  member: Member;
  offer: Offer;
  /** What needs no more words is done at once. */
  onChange: (work: () => Promise<unknown>) => void;
  onAct: (act: Act) => void;
}

export function MemberMenu({ room, member, offer, onChange, onAct }: Props) {
  const { roles, mute, remove, ban } = offer;
  return (
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
      {roles.length > 0 && (
        <MenuChoice
          label={t("members.role")}
          value={member.role}
          choices={roles.map((role) => [role, t(`members.${role}`)] as const)}
          onChoose={(role) => onChange(() => setRole(room, member.id, role))}
        />
      )}
      {roles.length > 0 && (remove || offer.unmute) && <MenuLine />}
      {offer.unmute && (
        <MenuItem icon={Mic} onSelect={() => onChange(() => unmute(room, member.id))}>
          {t("members.unmute")}
        </MenuItem>
      )}
      {mute && (
        <MenuItem icon={MicOff} onSelect={() => onAct("mute")}>
          {t("order.mute")}
        </MenuItem>
      )}
      {remove && (
        <MenuItem icon={UserMinus} danger onSelect={() => onAct("remove")}>
          {t("order.remove")}
        </MenuItem>
      )}
      {ban && (
        <MenuItem icon={Ban} danger onSelect={() => onAct("ban")}>
          {t("order.ban")}
        </MenuItem>
      )}
    </Menu>
  );
}
