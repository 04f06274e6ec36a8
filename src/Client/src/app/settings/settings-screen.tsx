import { ArrowLeft, Menu, X } from "lucide-react";
import { Suspense } from "react";
import { t } from "@/i18n/t";
import { navigate } from "@/lib/router";
import { CrashGuard } from "../crash-guard";
import { setDrawer } from "../overlay";
import { IconButton } from "@/ui/icon-button";
import { Link } from "@/ui/link";
import { Skeleton } from "@/ui/skeleton";
import { closeSettings, settingsPath } from "./place";
import { sections } from "./sections";
import styles from "./settings-screen.module.css";
import { useEscape } from "./use-escape";

/** The list of sections and one of them; on a phone either the one or the other. */
export function SettingsScreen({ section: id }: { section: string | undefined }) {
  const open = sections.find((section) => section.id === id) ?? sections[0];
  useEscape(closeSettings);
  if (!open) return null;
  return (
    <div className={styles.settings} data-open={id === undefined ? undefined : ""}>
      <nav className={styles.list} aria-label={t("settings.title")} data-region="settings">
        <header className={styles.header}>
          <IconButton
            icon={Menu}
            label={t("sidebar.open")}
            className={styles.drawerButton}
            onClick={() => setDrawer(true)}
          />
          <h1>{t("settings.title")}</h1>
          <IconButton icon={X} label={t("settings.close")} className={styles.closeList} onClick={closeSettings} />
        </header>
        <ul>
          {sections.map(({ id: each, label, icon: Icon }) => (
            <li key={each}>
              <Link
                href={settingsPath(each)}
                className={styles.link}
                aria-current={each === open.id ? "page" : undefined}
              >
                <Icon size={18} strokeWidth={1.75} aria-hidden />
                {t(label)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <section className={styles.section} aria-label={t(open.label)} data-region="section">
        <header className={styles.header}>
          <IconButton
            icon={ArrowLeft}
            label={t("settings.back")}
            className={styles.back}
            onClick={() => navigate(settingsPath(), { replace: true })}
          />
          <h1>{t(open.label)}</h1>
          <IconButton icon={X} label={t("settings.close")} shortcut="Esc" onClick={closeSettings} />
        </header>
        <div className={styles.scroll}>
          <div className={styles.column}>
            <CrashGuard key={open.id}>
              <Suspense fallback={<Skeleton rows={4} look="line" />}>
                <open.Screen />
              </Suspense>
            </CrashGuard>
          </div>
        </div>
      </section>
    </div>
  );
}
