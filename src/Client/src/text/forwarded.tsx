import { Forward } from "lucide-react";
import { useContext } from "react";
import type { ForwardedMessage } from "@/contracts/wire";
import "@/i18n/en-forward";
import { fullTime, shortMoment } from "@/i18n/time";
import { t } from "@/i18n/t";
import { useIsBlocked } from "@/lib/blocks";
import { useName } from "@/lib/people";
import { messagePath } from "@/lib/router";
import { Link } from "@/ui/link";
import { FilesOutline } from "@/ui/files-outline";
import { CallsContext } from "./calls-context";
import styles from "./forwarded.module.css";
import { LongText } from "./long-text";
import { TextWorldContext } from "./text-world";

/** What another message said when it was forwarded; for who is in its room, the way to it. */
export function Forwarded({ message: { by, at, text, room, seq, files } }: { message: ForwardedMessage }) {
  const name = useName(by) ?? t("timeline.someone");
  const blocked = useIsBlocked(by);
  const title = useContext(TextWorldContext).roomTitle(room ?? "");
  return (
    <figure className={styles.card} aria-label={t("forward.of", { name })}>
      <figcaption className={styles.head}>
        <Forward size={14} strokeWidth={2} aria-hidden />
        <span>{t("forward.forwarded")}</span>
        <bdi className={styles.name}>{name}</bdi>
        <time dateTime={new Date(at).toISOString()} data-tip={fullTime(at)}>
          {shortMoment(at)}
        </time>
      </figcaption>
      {blocked ? (
        <p className={styles.folded}>{t("timeline.blocked")}</p>
      ) : (
        <>
          {text !== "" && (
            <CallsContext value="nobody">
              <LongText text={text} />
            </CallsContext>
          )}
          {files && (
            <FilesOutline
              files={files}
              {...(title !== undefined && room !== undefined && seq !== undefined && { from: { room, seq, at, by } })}
            />
          )}
        </>
      )}
      {title !== undefined && room !== undefined && seq !== undefined && (
        <Link className={styles.show} href={messagePath(room, seq)}>
          {t("forward.show", { room: title })}
        </Link>
      )}
    </figure>
  );
}
