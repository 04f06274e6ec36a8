import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { agoText, fullTime } from "@/i18n/time";
import { serverNow } from "@/lib/server-clock";
import { classes } from "./classes";
import styles from "./entry.module.css";
import { Link } from "./link";

interface Props {
  /** Of whom or what it is. */
  face: ReactNode;
  /** Who, and where. */
  head: ReactNode;
  at: number | undefined;
  /** How the time is told; without: how long ago it was. */
  when?: string;
  /** For screen readers, where the head does not say it all. */
  label?: string;
  /** The whole entry leads there. */
  href?: string;
  onOpen?: () => void;
  unread?: boolean;
  /** In words; then a dot says so too. */
  dot?: string | undefined;
  children?: ReactNode;
  /** Beside it. */
  actions?: ReactNode;
  /** Under it, where it leads nowhere. */
  below?: ReactNode;
}

/** One message, or what happened to one, in a list of them. */
export function Entry({ face, head, at, when, label, href, onOpen, unread, dot, children, actions, below }: Props) {
  const inside = (
    <>
      <span className={styles.face}>{face}</span>
      <span className={styles.head}>
        <span className={styles.who}>{head}</span>
        {at !== undefined && (
          <time dateTime={new Date(at).toISOString()} data-tip={fullTime(at)}>
            {when ?? agoText(at, serverNow())}
          </time>
        )}
        {dot !== undefined && <span className={styles.dot} role="img" aria-label={dot} />}
      </span>
      {children}
    </>
  );
  return (
    <li>
      <article className={classes(styles.entry, (unread ?? dot !== undefined) && styles.unread)} aria-label={label}>
        {href === undefined ? (
          <div className={styles.body}>{inside}</div>
        ) : (
          <Link href={href} className={classes(styles.body, styles.link)} onClick={onOpen}>
            {inside}
          </Link>
        )}
        {actions}
        {below && <div className={styles.below}>{below}</div>}
      </article>
    </li>
  );
}

/** The face of what nobody has said yet. */
export const EntrySign = ({ icon: Icon, failed = false }: { icon: LucideIcon; failed?: boolean }) => (
  <span className={classes(styles.sign, failed && styles.failed)}>
    <Icon size={18} strokeWidth={1.75} aria-hidden />
  </span>
);

/** Somebody, and where they said it. */
export function Said({ name, place }: { name: string; place: string | undefined }) {
  return (
    <>
      <bdi className={styles.name}>{name}</bdi> {place !== undefined && <bdi className={styles.place}>{place}</bdi>}
    </>
  );
}

/** What one has noted of it. */
export const EntryNote = ({ children }: { children: string }) => (
  <span className={styles.note} dir="auto">
    {children}
  </span>
);

/** Some lines of a message: two, or more where it must be seen what is in them. */
export function EntryText({ gone, more, children }: { gone?: boolean; more?: boolean; children: ReactNode }) {
  return (
    <span className={classes(styles.text, gone && styles.gone, more && styles.more)} dir="auto">
      {children}
    </span>
  );
}

export function EntryFoot({ children }: { children: ReactNode }) {
  return <span className={styles.foot}>{children}</span>;
}
