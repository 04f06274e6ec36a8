import type { MessageKey } from "@/i18n/en";
import { t } from "@/i18n/t";
import "@/i18n/en-thread-panel";
import { Dialog, DialogBody } from "@/ui/dialog";
import { keyNames } from "@/ui/keys";
import { closeOverlay } from "./overlay";
import styles from "./shortcuts-dialog.module.css";

const groups: [MessageKey, [MessageKey, string[]][]][] = [
  [
    "shortcuts.navigation",
    [
      ["shortcuts.jump", ["mod+K"]],
      ["shortcuts.prevNext", ["alt+↑", "alt+↓"]],
      ["shortcuts.prevNextUnread", ["alt+shift+↑", "alt+shift+↓"]],
      ["shortcuts.regions", ["F6"]],
      ["shortcuts.panel", ["mod+."]],
      ["shortcuts.settings", ["mod+,"]],
      ["shortcuts.help", ["mod+/"]],
    ],
  ],
  [
    "shortcuts.messages",
    [
      ["shortcuts.send", ["Enter"]],
      ["shortcuts.newLine", ["shift+Enter"]],
      ["format.bold", ["mod+B"]],
      ["format.italic", ["mod+I"]],
      ["format.code", ["mod+E"]],
      ["format.strike", ["mod+shift+X"]],
      ["shortcuts.plainPaste", ["mod+shift+V"]],
      ["shortcuts.editLast", ["↑"]],
      ["shortcuts.reply", ["R"]],
      ["shortcuts.thread", ["T"]],
      ["shortcuts.replyLatest", ["shift+↑"]],
      ["shortcuts.read", ["Esc"]],
      ["shortcuts.readAll", ["shift+Esc"]],
      ["shortcuts.rows", ["↑", "↓"]],
    ],
  ],
];

export function ShortcutsDialog() {
  return (
    <Dialog title={t("shortcuts.title")} onClose={closeOverlay}>
      <DialogBody>
        {groups.map(([title, rows]) => (
          <section key={title}>
            <h3 className={styles.title}>{t(title)}</h3>
            <dl>
              {rows.map(([name, keys]) => (
                <div key={name} className={styles.row}>
                  <dt>{t(name)}</dt>
                  <dd className={styles.keys}>
                    {keys.map((key) => (
                      <kbd key={key}>{keyNames(key)}</kbd>
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
