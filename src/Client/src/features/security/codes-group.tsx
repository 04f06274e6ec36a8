import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { Button } from "@/ui/button";
import { ConfirmDialog } from "@/ui/confirm-dialog";
import { Group } from "@/ui/group";
import { CodesDialog } from "./codes-dialog";
import styles from "./security.module.css";
import { removeCodes, startCodes } from "./security-queries";

interface Props {
  on: boolean;
  onChanged: (fresh?: readonly string[]) => Promise<void>;
}

/** Codes of an authenticator app. */
export function CodesGroup({ on, onChanged }: Props) {
  const [removing, setRemoving] = useState(false);
  const start = useMutation({ mutationFn: startCodes });
  return (
    <Group title={t("codes.title")} text={t(on ? "codes.on" : "codes.off")}>
      {start.error && (
        <p className={styles.error} role="alert">
          {refusalText(codeOf(start.error))}
        </p>
      )}
      <div className={styles.actions}>
        {on ? (
          <Button look="danger" onClick={() => setRemoving(true)}>
            {t("codes.turnOff")}
          </Button>
        ) : (
          <Button busy={start.isPending} onClick={() => start.mutate()}>
            {t("codes.turnOn")}
          </Button>
        )}
      </div>
      {start.data && (
        <CodesDialog
          secret={start.data}
          onClose={start.reset}
          onDone={(fresh) => {
            start.reset();
            return onChanged(fresh);
          }}
        />
      )}
      {removing && (
        <ConfirmDialog
          title={t("codes.removeTitle")}
          text={t("codes.removeText")}
          confirm={t("codes.turnOff")}
          work={() => removeCodes().then(() => onChanged())}
          onClose={() => setRemoving(false)}
        />
      )}
    </Group>
  );
}
