import { UserRound } from "lucide-react";
import { t } from "@/i18n/t";
import { Avatar } from "@/ui/avatar";
import { Notice } from "@/ui/notice";
import { Paged } from "@/ui/paged";
import { PersonButton } from "@/ui/person-button";
import styles from "./found.module.css";
import { usePeopleFound } from "./use-found";

/** The people whose names begin so; a press opens their card. */
export function PeopleFound({ words }: { words: string }) {
  const { found, rows } = usePeopleFound(words);
  return (
    <Paged
      found={found}
      count={rows.length}
      skeleton={{ rows: 6, look: "card" }}
      error={t("search.peopleError")}
      none={<Notice icon={UserRound} title={t("search.nobody")} />}
    >
      <ul aria-label={t("search.results")}>
        {rows.map(({ id, name, displayName }) => (
          <li key={id}>
            <PersonButton id={id} className={styles.person}>
              <Avatar id={id} name={displayName} />
              <span className={styles.names}>
                <bdi className={styles.name}>{displayName}</bdi>
                <bdi className={styles.account}>@{name}</bdi>
              </span>
            </PersonButton>
          </li>
        ))}
      </ul>
    </Paged>
  );
}
