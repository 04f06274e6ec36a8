import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Ellipsis } from "lucide-react";
import type { AccountRow } from "@/contracts/wire";
import { untilText } from "@/i18n/time";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { useMe } from "@/lib/session";
import { Avatar } from "@/ui/avatar";
import { IconButton } from "@/ui/icon-button";
import { Menu, MenuItem, MenuLine } from "@/ui/menu";
import type { ActKind } from "./account-act-dialog";
import styles from "./admin.module.css";
import { enable, unmute } from "./admin-queries";
import { keepsInOrder } from "./words";

interface Props {
  account: AccountRow;
  onAct: (kind: ActKind) => void;
}

export function UserRow({ account, onAct }: Props) {
  const me = useMe();
  const queries = useQueryClient();
  const undo = useMutation({
    mutationFn: (work: typeof enable) => work(account.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ["admin", "accounts"] }),
  });
  const mine = account.id === me?.id;
  const administrator = me?.role === "administrator";
  const offered = !mine && me !== undefined && keepsInOrder(me.role, account.role);
  const { state } = account;
  return (
    <li className={styles.row}>
      <Avatar id={account.id} name={account.displayName} />
      <div className={styles.what}>
        <span className={styles.name} dir="auto">
          {account.displayName}
          {mine && ` (${t("admin.users.you")})`}
        </span>
        <span className={styles.meta}>
          @{account.name}
          {state !== "active" && ` · ${untilText(account.until)} · ${account.reason ?? ""}`}
        </span>
        {undo.error && (
          <span className={styles.error} role="alert">
            {refusalText(codeOf(undo.error))}
          </span>
        )}
      </div>
      <span className={styles.badges}>
        {account.role !== "member" && (
          <span className={styles.badge} data-look={account.role === "guest" ? undefined : "accent"}>
            {t(`admin.role.${account.role}`)}
          </span>
        )}
        {state !== "active" && (
          <span className={styles.badge} data-look={state === "disabled" ? "danger" : "warning"}>
            {t(`admin.state.${state}`)}
          </span>
        )}
      </span>
      {offered ? (
        <Menu
          align="end"
          trigger={<IconButton icon={Ellipsis} label={t("admin.users.menu", { name: account.displayName })} />}
        >
          <MenuItem onSelect={() => onAct("details")}>{t("admin.act.details")}</MenuItem>
          <MenuLine />
          {state === "muted" ? (
            <MenuItem onSelect={() => undo.mutate(unmute)}>{t("admin.act.unmute")}</MenuItem>
          ) : (
            <MenuItem onSelect={() => onAct("mute")}>{t("admin.act.mute")}</MenuItem>
          )}
          {administrator && (
            <>
              <MenuItem onSelect={() => onAct("role")}>{t("admin.act.role")}</MenuItem>
              <MenuLine />
              <MenuItem onSelect={() => onAct("sessions")}>{t("admin.act.sessions")}</MenuItem>
              {state !== "disabled" && (
                <MenuItem onSelect={() => onAct("resetLink")}>{t("admin.act.resetLink")}</MenuItem>
              )}
              <MenuItem onSelect={() => onAct("factors")}>{t("admin.act.factors")}</MenuItem>
            </>
          )}
          <MenuLine />
          {state === "disabled" ? (
            <MenuItem onSelect={() => undo.mutate(enable)}>{t("admin.act.enable")}</MenuItem>
          ) : (
            <MenuItem danger onSelect={() => onAct("disable")}>
              {t("admin.act.disable")}
            </MenuItem>
          )}
        </Menu>
      ) : (
        <span />
      )}
    </li>
  );
}
