import type { AccountRow } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { endSessions, resetFactors } from "./admin-queries";
import { ConfirmAct } from "./confirm-act";
import { DetailDialog } from "./detail-dialog";
import { ResetLinkDialog } from "./reset-link-dialog";
import { RoleDialog } from "./role-dialog";
import { SanctionDialog } from "./sanction-dialog";

export type ActKind = "details" | "disable" | "mute" | "role" | "sessions" | "factors" | "resetLink";

export interface OpenAct {
  kind: ActKind;
  account: AccountRow;
}

/** What is asked before something is done to an account. */
export function AccountActDialog({ act: { kind, account }, onClose }: { act: OpenAct; onClose: () => void }) {
  switch (kind) {
    case "details":
      return <DetailDialog account={account} onClose={onClose} />;
    case "disable":
    case "mute":
      return <SanctionDialog kind={kind} account={account} onClose={onClose} />;
    case "role":
      return <RoleDialog account={account} onClose={onClose} />;
    case "sessions":
    case "factors":
      return (
        <ConfirmAct
          title={t(`admin.${kind}.title`, { name: account.displayName })}
          text={t(`admin.${kind}.text`)}
          confirm={t(`admin.${kind}.do`)}
          work={() => (kind === "sessions" ? endSessions : resetFactors)(account.id)}
          onClose={onClose}
        />
      );
    case "resetLink":
      return <ResetLinkDialog account={account} onClose={onClose} />;
  }
}
