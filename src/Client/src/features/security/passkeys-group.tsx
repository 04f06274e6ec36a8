import { Plus } from "lucide-react";
import { useState } from "react";
import type { PasskeyView } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { hasPasskeys } from "@/lib/webauthn";
import { Button } from "@/ui/button";
import { Group } from "@/ui/group";
import { PasskeyName } from "./passkey-name";
import { PasskeyRow } from "./passkey-row";
import styles from "./security.module.css";
import { addPasskey } from "./security-queries";

interface Props {
  passkeys: readonly PasskeyView[];
  onChanged: (fresh?: readonly string[]) => Promise<void>;
}

export function PasskeysGroup({ passkeys, onChanged }: Props) {
  const [adding, setAdding] = useState(false);
  return (
    <Group title={t("passkeys.title")} text={t("passkeys.text")}>
      {passkeys.length === 0 ? (
        <p className={styles.soft}>{t("passkeys.none")}</p>
      ) : (
        <ul className={styles.list}>
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} onChanged={onChanged} />
          ))}
        </ul>
      )}
      {hasPasskeys() ? (
        <div className={styles.actions}>
          <Button onClick={() => setAdding(true)}>
            <Plus size={16} strokeWidth={1.75} aria-hidden />
            {t("passkeys.add")}
          </Button>
        </div>
      ) : (
        <p className={styles.soft}>{t("passkeys.unable")}</p>
      )}
      {adding && (
        <PasskeyName
          title={t("passkeys.add")}
          text={t("passkeys.addText")}
          name={t("passkeys.thisDevice")}
          action={t("passkeys.create")}
          work={async (name) => onChanged((await addPasskey(name)).recoveryCodes)}
          onClose={() => setAdding(false)}
        />
      )}
    </Group>
  );
}
