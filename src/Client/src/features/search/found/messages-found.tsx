import { SearchX } from "lucide-react";
import { useEffect, useRef } from "react";
import { t } from "@/i18n/t";
import type { Search } from "@/lib/search/path";
import type { FoundMessage } from "@/contracts/wire";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { Paged } from "@/ui/paged";
import { shown } from "@/features/search/query/chips";
import { askedFor } from "@/features/search/search-queries";
import { FoundRow } from "./found-row";
import { comeBack, lastOpened, openedFrom } from "./last-opened";
import { Notes } from "./notes";
import { useMessagesFound } from "./use-found";

interface Props {
  search: Search;
  placeOf: (room: string) => string | undefined;
  onEverywhere: () => void;
}

/** The messages that were found, or those with files, where one may look. */
export function MessagesFound(props: Props) {
  const { search, placeOf, onEverywhere } = props;
  if (search.in === undefined || placeOf(search.in) !== undefined) return <Found {...props} />;
  return (
    <Notice icon={SearchX} title={t("search.notIn")} text={t("search.notInText")}>
      <Button onClick={onEverywhere}>{t("search.goEverywhere")}</Button>
    </Notice>
  );
}

function Found({ search, placeOf, onEverywhere }: Props) {
  const { found, pages, last, rows } = useMessagesFound(search, placeOf);
  const list = useRef<HTMLUListElement>(null);
  const back = rows.findIndex((message) => keyOf(message) === lastOpened());

  useEffect(() => {
    comeBack(list.current?.children[back]?.querySelector("a"));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- Only at first.
  }, []);

  return (
    <>
      {last && (
        <Notes
          page={{ ...last, ...(pages[0]?.notes && { notes: pages[0].notes }), near: pages.some(({ near }) => near) }}
          asked={askedFor(search)}
          placeOf={placeOf}
          onAgain={() => void found.refetch()}
        />
      )}
      <p className="visually-hidden" role="status">
        {found.isSuccess && rows.length > 0 && t("search.shown", { count: rows.length })}
      </p>
      <Paged
        found={found}
        count={rows.length}
        skeleton={{ rows: 6, look: "card" }}
        error={t("search.error")}
        none={<Nothing search={search} onEverywhere={onEverywhere} />}
      >
        <ul ref={list} aria-label={t("search.results")}>
          {rows.map((message) => (
            <FoundRow
              key={keyOf(message)}
              message={message}
              place={placeOf(message.room) ?? ""}
              filesOnly={search.tab === "files"}
              onOpen={opened}
            />
          ))}
        </ul>
      </Paged>
    </>
  );
}

const keyOf = ({ room, seq }: FoundMessage) => `${room} ${seq}`;
const opened = (message: FoundMessage) => openedFrom(keyOf(message));

/** What else may be tried. */
function Nothing({ search, onEverywhere }: { search: Search; onEverywhere: () => void }) {
  const filtered = shown(search.q).chips.length > 0;
  const text = search.in !== undefined ? "search.noneHere" : filtered ? "search.noneFilters" : "search.noneText";
  return (
    <Notice icon={SearchX} title={t("search.none")} text={t(text)}>
      {search.in !== undefined && <Button onClick={onEverywhere}>{t("search.goEverywhere")}</Button>}
    </Notice>
  );
}
