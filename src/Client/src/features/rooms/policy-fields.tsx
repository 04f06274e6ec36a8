import type { Role, RoomPolicy } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { SelectField } from "@/ui/select-field";

const kinds = ["send", "invite", "manage"] as const;
const roles = ["member", "moderator", "owner"] as const;

/** Who may do what in the room, from which role on. */
export function PolicyFields({ policy, onPolicy }: { policy: RoomPolicy; onPolicy: (policy: RoomPolicy) => void }) {
  return (
    <>
      {kinds.map((kind) => (
        <SelectField
          key={kind}
          label={t(`policy.${kind}`)}
          value={policy[kind]}
          choices={roles.map((role) => [role, t(`policy.${role}`)] as const)}
          onChoose={(role) => onPolicy({ ...policy, [kind]: role as Role })}
        />
      ))}
    </>
  );
}
