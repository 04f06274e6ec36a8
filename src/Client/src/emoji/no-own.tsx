import { t } from "@/i18n/t";
import { useMe } from "@/lib/session";
import { Link } from "@/ui/link";
import styles from "./emoji-picker.module.css";
import { mayAdd, useOwn } from "./own";

/** Said where the server's own would stand. */
export function NoOwn() {
  const role = useMe()?.role;
  const { creators } = useOwn();
  return (
    <div className={styles.none} role="status">
      <p>{t("emoji.noOwn")}</p>
      {mayAdd(role, creators) && (
        <Link href="/settings/emoji" className={styles.way}>
          {t("emoji.addOwn")}
        </Link>
      )}
    </div>
  );
}
