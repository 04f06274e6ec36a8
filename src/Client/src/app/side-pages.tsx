import { ArrowLeft, Menu, X } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { Suspense } from "react";
import type { ComponentType } from "react";
import type { MessageKey } from "@/i18n/en";
import { t } from "@/i18n/t";
import { navigate } from "@/lib/router";
import { classes } from "@/ui/classes";
import { keysOf } from "@/lib/shortcuts";
import { IconButton } from "@/ui/icon-button";
import { Link } from "@/ui/link";
import { Skeleton } from "@/ui/skeleton";
import { CrashGuard } from "./crash-guard";
import { setDrawer } from "./overlay";
import { closeSettings } from "./settings/place";
import { useEscape } from "./settings/use-escape";
import styles from "./side-pages.module.css";

export interface SidePage {
  /** The last part of its address. */
  id: string;
  label: MessageKey;
  icon: LucideIcon;
  /** Loaded when it is opened. It stands in a column of its own and shows its own groups (`@/ui/group`). */
  Screen: ComponentType;
}

interface Props {
  words: { title: string; back: string; close: string };
  pages: readonly SidePage[];
  /** The page in the address; without one, a phone shows the list and all others the first page. */
  id: string | undefined;
  open: SidePage;
  pathOf: (id?: string) => string;
  /** For tables. */
  wide?: boolean;
}

/** A list of pages and one of them; on a phone either the one or the other. */
export function SidePages({ words, pages, id, open, pathOf, wide }: Props) {
  useEscape(closeSettings);
  return (
    <div className={styles.pages} data-open={id === undefined ? undefined : ""}>
      <nav className={styles.list} aria-label={words.title} data-region="settings">
        <header className={styles.header}>
          <IconButton
            icon={Menu}
            label={t("sidebar.open")}
            className={styles.drawerButton}
            onClick={() => setDrawer(true)}
          />
          <h1>{words.title}</h1>
          <IconButton icon={X} label={words.close} className={styles.closeList} onClick={closeSettings} />
        </header>
        <ul>
          {pages.map(({ id: each, label, icon: Icon }) => (
            <li key={each}>
              <Link href={pathOf(each)} className={styles.link} aria-current={each === open.id ? "page" : undefined}>
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
            label={words.back}
            className={styles.back}
            onClick={() => navigate(pathOf(), { replace: true })}
          />
          <h1>{t(open.label)}</h1>
          <IconButton icon={X} label={words.close} shortcut={keysOf("close")} onClick={closeSettings} />
        </header>
        <div className={styles.scroll}>
          <div className={classes(styles.column, wide && styles.wide)}>
            <CrashGuard key={open.id}>
              <Suspense fallback={<Skeleton rows={wide ? 6 : 4} look={wide ? "card" : "line"} />}>
                <open.Screen />
              </Suspense>
            </CrashGuard>
          </div>
        </div>
      </section>
    </div>
  );
}
