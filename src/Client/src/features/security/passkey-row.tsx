import { Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import type { PasskeyView } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { longDate } from "@/i18n/time";
import { ConfirmDialog } from "@/ui/confirm-dialog";
import { IconButton } from "@/ui/icon-button";
import { PasskeyName } from "./passkey-name";
import styles from "./security.module.css";
import { removePasskey, renamePasskey } from "./security-queries";

interface Props {
  passkey: PasskeyView;
  onChanged: () => Promise<void>;
}

export function PasskeyRow({ passkey, onChanged }: Props) {
  const [open, setOpen] = useState<"rename" | "remove">();
  const { id, name, createdAt, lastUsedAt, synced } = passkey;
  const facts = [
    t("passkeys.since", { date: longDate(createdAt) }),
    lastUsedAt === undefined ? t("passkeys.unused") : t("passkeys.used", { date: longDate(lastUsedAt) }),
    ...(synced ? [t("passkeys.synced")] : []),
  ];
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <p className={styles.name} dir="auto">
          {name}
        </p>
        <p className={styles.meta}>{facts.join(" · ")}</p>
      </div>
      <IconButton icon={Pencil} label={t("passkeys.rename", { name })} onClick={() => setOpen("rename")} />
      <IconButton icon={Trash2} label={t("passkeys.remove", { name })} onClick={() => setOpen("remove")} />
      {open === "rename" && (
        <PasskeyName
          title={t("passkeys.renameTitle")}
          name={name}
          action={t("app.save")}
          work={(next) => renamePasskey(id, next).then(onChanged)}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === "remove" && (
        <ConfirmDialog
          title={t("passkeys.removeTitle", { name })}
          text={t("passkeys.removeText")}
          confirm={t("passkeys.removeAction")}
          work={() => removePasskey(id).then(onChanged)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </li>
  );
}
