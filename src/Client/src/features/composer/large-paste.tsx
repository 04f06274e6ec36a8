import { t } from "@/i18n/t";
import { Button } from "@/ui/button";
import styles from "./composer.module.css";

interface Props {
  count: number;
  onCode: () => void;
  onKeep: () => void;
}

/** Offers to make a long text a code block, which others see folded. */
export function LargePasteOffer({ count, onCode, onKeep }: Props) {
  return (
    <div className={styles.offer} role="status">
      <p>{t("paste.large", { count })}</p>
      <Button onClick={onCode}>{t("paste.asCode")}</Button>
      <Button look="quiet" onClick={onKeep}>
        {t("paste.keep")}
      </Button>
    </div>
  );
}
