import { History, X } from "lucide-react";
import { t } from "@/i18n/t";
import type { Place } from "@/features/search/place";
import { useQueryText } from "@/features/search/query/said";
import { IconButton } from "@/ui/icon-button";
import styles from "./start.module.css";

interface Props {
  q: string;
  places: readonly Place[];
  onSearch: (q: string) => void;
  onForget: () => void;
}

/** What one searched for lately, in words. */
export function RecentRow({ q, places, onSearch, onForget }: Props) {
  const text = useQueryText(q, places);
  return (
    <li className={styles.recent}>
      <button type="button" className={styles.again} onClick={() => onSearch(q)}>
        <History size={16} strokeWidth={1.75} aria-hidden />
        <bdi>{text}</bdi>
      </button>
      <IconButton icon={X} label={t("search.forget", { query: text })} onClick={onForget} />
    </li>
  );
}
