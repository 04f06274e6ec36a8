import { CornerUpLeft, Globe } from "lucide-react";
import type { RoomId, RoomLink } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { shortMoment } from "@/i18n/time";
import { useName } from "@/lib/people";
import { messagePath, navigate, threadPath } from "@/lib/router";
import { RowSign, RowWords } from "@/ui/file-words";
import { IconButton } from "@/ui/icon-button";
import styles from "./gallery.module.css";

/** The host, and the rest of an address as people read it. */
function partsOf(link: string): { host: string; rest: string } {
  try {
    const { host, pathname, search, hash } = new URL(link);
    const rest = pathname + search + hash;
    return { host, rest: decodeURI(rest === "/" ? "" : rest) };
  } catch {
    return { host: "", rest: link };
  }
}

/** One link in the list: what its page calls itself and where it leads, or its address; whose it is, and when. */
export function LinkRow({ room, item: { seq, at, by, thread, link, preview } }: { room: RoomId; item: RoomLink }) {
  const name = useName(by) ?? t("timeline.someone");
  const { host, rest } = partsOf(link);
  const title = preview?.title ?? host + rest;
  return (
    <li className={styles.row}>
      <RowSign>
        <Globe size={20} strokeWidth={1.75} />
      </RowSign>
      <RowWords
        tip={link}
        name={
          /^https?:\/\//i.test(link) ? (
            <a href={link} target="_blank" rel="noopener noreferrer nofollow" className={styles.link}>
              {title}
            </a>
          ) : (
            title
          )
        }
      >
        {preview?.title !== undefined && (
          <>
            <bdi dir="ltr">{host}</bdi> ·{" "}
          </>
        )}
        <bdi>{name}</bdi> · {shortMoment(at)}
      </RowWords>
      <IconButton
        icon={CornerUpLeft}
        small
        label={t("gallery.jump")}
        onClick={() => navigate(thread === undefined ? messagePath(room, seq, "files") : threadPath(room, thread, seq))}
      />
    </li>
  );
}
