import { Film } from "lucide-react";
import type { RoomFile } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { monthName, shortMoment } from "@/i18n/time";
import { FileFace, facePath } from "@/ui/file-face";
import styles from "./gallery.module.css";

interface Props {
  /** The newest first. */
  items: readonly RoomFile[];
  onOpen: (item: RoomFile) => void;
}

/** What follows on each other within a month. */
function byMonth(items: readonly RoomFile[]): [string, RoomFile[]][] {
  const months: [string, RoomFile[]][] = [];
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
            <FileFace file={item.file} src={facePath(item.file)} />
            {item.file.kind === "video" && <Film className={styles.film} size={20} strokeWidth={1.75} aria-hidden />}
          </button>
        ))}
      </div>
    </section>
  ));
}
