import "@/i18n/en-links";
import { t } from "@/i18n/t";
import { useLinkPreviews } from "@/lib/link-previews";
import { Group } from "@/ui/group";
import styles from "./links-group.module.css";

/** Whether this device shows where links lead. */
export function LinksGroup() {
  const shown = useLinkPreviews((state) => state.shown);
  return (
    <Group title={t("link.title")} text={t("link.text")}>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={shown}
          onChange={({ target }) => useLinkPreviews.setState({ shown: target.checked })}
        />
        {t("link.show")}
      </label>
    </Group>
  );
}
