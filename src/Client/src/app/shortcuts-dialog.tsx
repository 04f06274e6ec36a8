import { t } from "@/i18n/t";
import "@/i18n/en-keys";
import { allKeysOf, namesIn } from "@/lib/shortcuts";
import { Dialog, DialogBody } from "@/ui/dialog";
import { closeOverlay } from "./overlay";
import styles from "./shortcuts-dialog.module.css";

const groups = ["everywhere", "reading", "beside", "finding", "looking", "writing"] as const;

export function ShortcutsDialog() {
  return (
    <Dialog title={t("menu.shortcuts")} onClose={closeOverlay}>
      <DialogBody label={t("menu.shortcuts")}>
        {groups.map((group) => (
          <section key={group} aria-labelledby={`keys-${group}`}>
            <h3 id={`keys-${group}`} className={styles.title}>
              {t(`keys.group.${group}`)}
            </h3>
            <dl>
              {namesIn(group).map((name) => (
                <div key={name} className={styles.row}>
                  <dt>{t(`keys.${name}`)}</dt>
                  <dd className={styles.keys}>
                    {allKeysOf(name).map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </DialogBody>
    </Dialog>
  );
}
