import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { t } from "@/i18n/t";
import { Link } from "@/ui/link";
import styles from "./text.module.css";
import type { Link as LinkNode } from "./tree";

/** A link that says where it leads when its text could say something else. */
export function MessageLink({ link, children }: { link: LinkNode; children: ReactNode }) {
  const { href, host, own, caution } = link;
  if (own) {
    return (
      <Link href={href} dir="auto">
        {children}
      </Link>
    );
  }
  const tip = caution ? t(`text.caution.${caution}`, { host }) : host ? t("text.leadsTo", { host }) : undefined;
  return (
    <>
      <a href={href} target="_blank" rel="noopener noreferrer nofollow" dir="auto" data-tip={tip}>
        {children}
      </a>
      {caution && (
        <span className={styles.caution} data-tip={tip}>
          <TriangleAlert size={13} strokeWidth={2} role="img" aria-label={tip} />
          <bdi dir="ltr">{host}</bdi>
        </span>
      )}
    </>
  );
}
