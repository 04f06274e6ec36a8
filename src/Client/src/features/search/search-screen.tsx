import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import "@/i18n/en-search";
import { t } from "@/i18n/t";
import { navigate, useAddress } from "@/lib/router";
import { readSearch, searchPath } from "@/lib/search/path";
import type { Search } from "@/lib/search/path";
import { noteSearch } from "@/lib/search/recents";
import { myId } from "@/lib/session";
import { Filters } from "@/ui/filters";
import { ListPage } from "@/ui/list-page";
import type { ListProps } from "@/ui/list-page";
import { SortMenu } from "@/ui/sort-menu";
import { SearchBox } from "./box/search-box";
import styles from "./found/found.module.css";
import { MessagesFound } from "./found/messages-found";
import { PeopleFound } from "./found/people-found";
import { RoomsFound } from "./found/rooms-found";
import { Tabs } from "./found/tabs";
import type { Place } from "./place";
import { wordsOf } from "./query/chips";
import { SaveSearch } from "./saved/save-search";
import { savedQuery } from "./saved/saved-query";
import { Start } from "./start/start";
import { useTypeAgain } from "./use-type-again";
import { walkFound } from "./walk-found";

interface Props extends ListProps {
  /** What one is in. */
  places: readonly Place[];
  /** Back to where one came from. */
  onLeave: () => void;
}

const sorts = ["relevance", "newest"] as const;

/** Finds messages, files, people and rooms. What is searched is in the address. */
export function SearchScreen({ before, placeOf, places, onLeave }: Props) {
  const search = readSearch(useAddress());
  const queries = useQueryClient();
  const found = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(search.in); // The way back from everywhere.
  if (search.in !== undefined && search.in !== room) setRoom(search.in);
  useTypeAgain();
  const place = room === undefined ? undefined : placeOf(room);

  const show = (change: Partial<Search>) => navigate(searchPath({ ...search, ...change }), { replace: true });

  function onSearch(q: string) {
    if (q !== "") noteSearch(myId(), q);
    if (searchPath({ q }) !== searchPath({ q: search.q }))
      navigate(searchPath({ ...search, q }), { replace: search.q === "" });
    else void queries.refetchQueries({ queryKey: ["search"], type: "active" });
  }

  const ofMessages = search.tab === "messages" || search.tab === "files";
  const starts = search.tab === "messages" && search.q === "";
  return (
    <ListPage
      title={t("sidebar.search")}
      before={before}
      above={
        <>
          <SearchBox
            q={search.q}
            placeholder={t("search.label")}
            places={places}
            onSearch={onSearch}
            onDown={() => found.current?.querySelector<HTMLElement>("a, button")?.focus()}
            onLeave={onLeave}
          />
          <div className={styles.bar}>
            <Tabs search={search} placeOf={placeOf} places={places} onChoose={(tab) => show({ tab })} />
            {ofMessages && search.q !== "" && (
              <SaveSearch query={savedQuery(search, places)} onShow={() => navigate(searchPath())} />
            )}
            {ofMessages && (
              <SortMenu
                label={t("search.sort")}
                value={search.sort}
                choices={sorts.map((each) => [each, t(`search.sort.${each}`)] as const)}
                onChoose={(sort) => show({ sort })}
              />
            )}
          </div>
          {ofMessages && place !== undefined && (
            <Filters
              label={t("search.where")}
              value={search.in === undefined ? "everywhere" : "room"}
              choices={[
                ["room", place],
                ["everywhere", t("search.everywhere")],
              ]}
              onChoose={(where) => show({ in: where === "room" ? room : undefined })}
            />
          )}
        </>
      }
    >
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- Arrow keys walk through what was found. */}
      <div ref={found} onKeyDown={(event: KeyboardEvent<HTMLElement>) => walkFound(event)}>
        {starts && (
          <Start places={places} onSearch={onSearch} onRun={(q) => navigate(searchPath({ q, sort: "newest" }))} />
        )}
        {ofMessages && !starts && (
          <MessagesFound
            key={JSON.stringify(search)}
            search={search}
            placeOf={placeOf}
            onEverywhere={() => show({ in: undefined })}
          />
        )}
        {search.tab === "people" && <PeopleFound words={wordsOf(search.q)} />}
        {search.tab === "rooms" && <RoomsFound words={wordsOf(search.q)} places={places} />}
      </div>
    </ListPage>
  );
}
