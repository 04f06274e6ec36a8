import { t } from "@/i18n/t";
import { forgetSearch, forgetSearches, useRecentSearches } from "@/lib/search/recents";
import { myId } from "@/lib/session";
import { Button } from "@/ui/button";
import type { Place } from "@/features/search/place";
import { filterNames } from "@/features/search/query/filters";
import { SavedList } from "@/features/search/saved/saved-list";
import { RecentRow } from "./recent-row";
import styles from "./start.module.css";

const signs = ["words", "phrase", "prefix", "not", "or", "group"] as const;

interface Props {
  /** What one is in. */
  places: readonly Place[];
  onSearch: (q: string) => void;
  /** One that is saved. */
  onRun: (q: string) => void;
}

/** Before anything is typed: what is saved, what was searched for lately, and what can be typed. */
export function Start({ places, onSearch, onRun }: Props) {
  const me = myId();
  const recent = useRecentSearches(me);
  return (
    <div className={styles.start}>
      <SavedList onRun={onRun} />
      {recent.length > 0 && (
        <section aria-labelledby="search-recent">
          <header className={styles.head}>
            <h2 id="search-recent">{t("search.recent")}</h2>
            <Button look="quiet" onClick={() => forgetSearches(me)}>
              {t("search.forgetAll")}
            </Button>
          </header>
          <ul>
            {recent.map((q) => (
              <RecentRow key={q} q={q} places={places} onSearch={onSearch} onForget={() => forgetSearch(me, q)} />
            ))}
          </ul>
          <p className={styles.hint}>{t("search.recentHint")}</p>
        </section>
      )}
      <section aria-labelledby="search-how">
        <header className={styles.head}>
          <h2 id="search-how">{t("search.how")}</h2>
        </header>
        <table className={styles.table}>
          <tbody>
            {signs.map((sign) => (
              <tr key={sign}>
                <th scope="row">
                  <code>{t(`search.example.${sign}`)}</code>
                </th>
                <td>{t(`search.how.${sign}`)}</td>
              </tr>
            ))}
            {filterNames.map((name) => (
              <tr key={name}>
                <th scope="row">
                  <code dir="ltr">{name}:</code>
                </th>
                <td>{t(`search.about.${name}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
