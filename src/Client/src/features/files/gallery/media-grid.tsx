import { Film } from "lucide-react";
import { t } from "@/i18n/t";
import { monthName, shortMoment } from "@/i18n/time";
import type { MediaItem } from "@/lib/files/lightbox";
import { filePath } from "@/lib/files/message-file";
import { variantOf } from "@/lib/files/shown";
import { FileIcon } from "@/ui/file-icon";
import styles from "./gallery.module.css";

interface Props {
  /** The newest first. */
  items: readonly MediaItem[];
  onOpen: (item: MediaItem) => void;
}

/** What follows on each other within a month. */
function byMonth(items: readonly MediaItem[]): [string, MediaItem[]][] {
  const months: [string, MediaItem[]][] = [];
  for (const item of items) {
    const month = monthName(item.at);
    const last = months.at(-1);
    if (last?.[0] === month) last[1].push(item);
    else months.push([month, [item]]);
  }
  return months;
}

/** Pictures and films as squares, month by month. */
export function MediaGrid({ items, onOpen }: Props) {
  return byMonth(items).map(([month, those]) => (
    <section key={month} aria-label={month}>
      <h3 className={styles.month}>{month}</h3>
      <div className={styles.grid}>
        {those.map((item) => (
          <button
            key={item.file.id}
            type="button"
            className={styles.cell}
            aria-label={t("files.open", { name: item.file.name })}
            aria-haspopup="dialog"
            data-tip={`${item.file.name} · ${shortMoment(item.at)}`}
            onClick={() => onOpen(item)}
          >
            <Face item={item} />
          </button>
        ))}
      </div>
    </section>
  ));
}

function Face({ item: { file } }: { item: MediaItem }) {
  const film = file.kind === "video";
  return (
    <>
      <FileIcon type={file.type} name={file.name} />
      {file.placeholder !== undefined && (
        <img className={styles.blur} src={`data:image/webp;base64,${file.placeholder}`} alt="" aria-hidden />
      )}
      {(!film || file.thumb) && (
        <img
          src={filePath(file.id, film ? "thumb" : variantOf(file))}
          alt=""
          loading="lazy"
          decoding="async"
          onError={({ currentTarget }) => (currentTarget.hidden = true)}
        />
      )}
      {film && <Film className={styles.film} size={20} strokeWidth={1.75} aria-hidden />}
    </>
  );
}
