import { useInfiniteQuery } from "@tanstack/react-query";
import { CheckCheck, MessagesSquare } from "lucide-react";
import { useEffect, useState } from "react";
import { t } from "@/i18n/t";
import "@/i18n/en-thread-panel";
import { markAllRead } from "@/lib/thread-acts";
import { noteMark, threadKey, useThreads } from "@/lib/threads";
import { tellFailure } from "@/lib/toast";
import { useLookAgain } from "@/lib/use-look-again";
import { Filters } from "@/ui/filters";
import { IconButton } from "@/ui/icon-button";
import { ListPage } from "@/ui/list-page";
import type { ListProps } from "@/ui/list-page";
import { Notice } from "@/ui/notice";
import { Paged } from "@/ui/paged";
import { ThreadItem } from "./thread-item";
import { threads } from "./threads-queries";

/** All threads that one follows. */
export function ThreadsInbox({ placeOf, before }: ListProps) {
  const [filter, setFilter] = useState<"all" | "onlyUnread">("all");
  const unread = useThreads((state) => state.unread);
  const version = useThreads((state) => state.version);
  const found = useInfiniteQuery(threads(filter === "onlyUnread"));
  useLookAgain(version, found);
  const { data } = found;
  useEffect(() => {
    for (const page of data?.pages ?? []) for (const { mark } of page.items) noteMark(mark);
  }, [data]);
  // One that moves up while pages are asked for would stand on two of them.
  const rows = new Map(
    data?.pages.flatMap((page) => page.items).map((row) => [threadKey(row.mark.room, row.mark.root), row]),
  );

  return (
    <ListPage
      title={t("threads.title")}
      before={before}
      actions={
        <IconButton
          icon={CheckCheck}
          label={t("threads.readAll")}
          disabled={unread === 0}
          onClick={() => void markAllRead().catch(tellFailure)}
        />
      }
      above={
        <Filters
          label={t("threads.filter")}
          value={filter}
          choices={(["all", "onlyUnread"] as const).map((each) => [each, t(`threads.${each}`)] as const)}
          onChoose={setFilter}
        />
      }
      busy={found.isFetching}
    >
      <Paged
        found={found}
        count={rows.size}
        skeleton={{ rows: 6, look: "card" }}
        error={t("threads.error")}
        none={
          <Notice
            icon={MessagesSquare}
            title={t(filter === "all" ? "threads.none" : "threads.noneUnread")}
            text={t("threads.noneText")}
          />
        }
      >
        <ul>
          {[...rows].map(([key, row]) => (
            <ThreadItem key={key} row={row} place={placeOf(row.mark.room)} />
          ))}
        </ul>
      </Paged>
    </ListPage>
  );
}
