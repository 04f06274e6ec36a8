import { ArrowLeft, Lock, Menu, X } from "lucide-react";
import { Suspense } from "react";
import { t } from "@/i18n/t";
import { navigate } from "@/lib/router";
import { useMe } from "@/lib/session";
import { IconButton } from "@/ui/icon-button";
import { Link } from "@/ui/link";
import { Notice } from "@/ui/notice";
import { Skeleton } from "@/ui/skeleton";
import { CrashGuard } from "../crash-guard";
import { setDrawer } from "../overlay";
import { closeSettings } from "../settings/place";
import styles from "../settings/settings-screen.module.css";
import { useEscape } from "../settings/use-escape";
import { adminPath } from "./place";
import { tabsFor } from "./tabs";
import wide from "./admin-screen.module.css";

/** The list of tabs and one of them; on a phone either the one or the other. */
export function AdminScreen({ tab: id }: { tab: string | undefined }) {
  const tabs = tabsFor(useMe()?.role);
  const open = tabs.find((tab) => tab.id === id) ?? tabs[0];
  useEscape(closeSettings);
  if (!open) return <Notice page icon={Lock} title={t("admin.forbidden")} text={t("admin.forbiddenText")} />;
  return (
    <div className={styles.settings} data-open={id === undefined ? undefined : ""}>
      <nav className={styles.list} aria-label={t("admin.title")} data-region="settings">
        <header className={styles.header}>
          <IconButton
            icon={Menu}
            label={t("sidebar.open")}
            className={styles.drawerButton}
            onClick={() => setDrawer(true)}
          />
          <h1>{t("admin.title")}</h1>
          <IconButton icon={X} label={t("admin.close")} className={styles.closeList} onClick={closeSettings} />
        </header>
        <ul>
          {tabs.map(({ id: each, label, icon: Icon }) => (
            <li key={each}>
              <Link href={adminPath(each)} className={styles.link} aria-current={each === open.id ? "page" : undefined}>
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
            label={t("admin.back")}
            className={styles.back}
            onClick={() => navigate(adminPath(), { replace: true })}
          />
          <h1>{t(open.label)}</h1>
          <IconButton icon={X} label={t("admin.close")} shortcut="Esc" onClick={closeSettings} />
        </header>
        <div className={styles.scroll}>
          <div className={wide.column}>
            <CrashGuard key={open.id}>
              <Suspense fallback={<Skeleton rows={6} look="card" />}>
                <open.Screen />
              </Suspense>
            </CrashGuard>
          </div>
        </div>
      </section>
    </div>
  );
}
