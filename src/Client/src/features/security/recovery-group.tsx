import { useMutation } from "@tanstack/react-query";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { Button } from "@/ui/button";
import { Group } from "@/ui/group";
import styles from "./security.module.css";
import { renewRecoveryCodes } from "./security-queries";

interface Props {
  left: number;
  onChanged: (fresh?: readonly string[]) => Promise<void>;
}

export function RecoveryGroup({ left, onChanged }: Props) {
  const renew = useMutation({
    mutationFn: renewRecoveryCodes,
    onSuccess: ({ recoveryCodes }) => onChanged(recoveryCodes),
  });
  return (
    <Group title={t("recovery.title")} text={t("recovery.text")}>
      <p className={left < 3 ? styles.warning : undefined}>{t("recovery.left", { count: left })}</p>
      {renew.error && (
        <p className={styles.error} role="alert">
          {refusalText(codeOf(renew.error))}
        </p>
      )}
      <div className={styles.actions}>
        <Button busy={renew.isPending} onClick={() => renew.mutate()}>
          {t("recovery.renew")}
        </Button>
        <span className={styles.soft}>{t("recovery.renewHint")}</span>
      </div>
    </Group>
  );
}
