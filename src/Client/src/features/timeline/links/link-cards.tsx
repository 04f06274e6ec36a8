import { X } from "lucide-react";
import type { LinkPreview } from "@/contracts/wire";
import { actAndTell } from "@/features/timeline/acts/failures";
import { canDelete } from "@/features/timeline/acts/rights";
import { useTimelineRights, useTimelineRoom } from "@/features/timeline/room-context";
import type { MessageRow } from "@/features/timeline/rows";
import "@/i18n/en-links";
import { t } from "@/i18n/t";
import { useLinkPreviews } from "@/lib/link-previews";
import { myId } from "@/lib/session";
import { IconButton } from "@/ui/icon-button";
import styles from "./links.module.css";

/** Below a text: where its links lead, as the server read it. */
export function LinkCards({ row, seq, previews }: { row: MessageRow; seq: number; previews: LinkPreview[] }) {
  const room = useTimelineRoom();
  const rights = useTimelineRights();
  const shown = useLinkPreviews((state) => state.shown);
  if (!shown) return null;
  const mayRemove = canDelete(row, rights, myId());
  return (
    <ul className={styles.cards} aria-label={t("link.previews")}>
      {previews.map((preview) => (
        <li key={preview.link} className={styles.card}>
          <LinkCard preview={preview} />
          {mayRemove && (
            <IconButton
              small
              icon={X}
              label={t("link.remove")}
              className={styles.remove}
              onClick={() => void actAndTell(room, seq, "RemovePreview", preview.link)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

/** All of it is text. The host always stands there: what a site calls itself nobody vouches for. */
function LinkCard({ preview: { link, host, title, description, site } }: { preview: LinkPreview }) {
  return (
    <>
      <p className={styles.site}>
        {site !== undefined && <bdi className={styles.name}>{site}</bdi>}
        <bdi className={styles.host} dir="ltr">
          {host}
        </bdi>
      </p>
      {/^https?:\/\//i.test(link) ? (
        <a href={link} target="_blank" rel="noopener noreferrer nofollow" className={styles.title} dir="auto">
          {title}
        </a>
      ) : (
        <span className={styles.title} dir="auto">
          {title}
        </span>
      )}
      {description !== undefined && (
        <p className={styles.text} dir="auto">
          {description}
        </p>
      )}
    </>
  );
}
