import { useEffect } from "react";
import { t } from "@/i18n/t";
import { loadSearches, useSavedSearches } from "@/lib/search/saved-searches";
import { Button } from "@/ui/button";
import start from "@/features/search/start/start.module.css";
import { SavedRow } from "./saved-row";
import styles from "./saved.module.css";

/** The searches that one keeps; nothing while there are none. */
export function SavedList({ onRun }: { onRun: (query: string) => void }) {
  const { all, failed } = useSavedSearches();
  const isKnown = all !== undefined;
  useEffect(() => {
    if (!isKnown) void loadSearches();
  }, [isKnown]);
  if (all?.length === 0 || (!all && !failed)) return null;
  return (
    <section aria-labelledby="search-saved">
      <header className={start.head}>
        <h2 id="search-saved">{t("search.saved")}</h2>
      </header>
      {all ? (
        <ul>
          {all.map((search) => (
            <SavedRow key={search.id} search={search} onRun={onRun} />
          ))}
        </ul>
      ) : (
        <p className={styles.error} role="alert">
          {t("search.savedError")}
          <Button look="quiet" onClick={() => void loadSearches()}>
            {t("app.retry")}
          </Button>
        </p>
      )}
    </section>
  );
}
