import { useInfiniteQuery } from "@tanstack/react-query";
import { Bell, CheckCheck } from "lucide-react";
import { t } from "@/i18n/t";
import "@/i18n/en-activity";
import { useActivity } from "@/lib/activity";
import { isHidden, useHidden } from "@/lib/hidden";
import { navigate, useAddress, withQuery } from "@/lib/router";
import { tellFailure } from "@/lib/toast";
import { useLookAgain } from "@/lib/use-look-again";
import { Filters } from "@/ui/filters";
import { IconButton } from "@/ui/icon-button";
import { ListPage } from "@/ui/list-page";
import type { ListProps } from "@/ui/list-page";
import { Notice } from "@/ui/notice";
import { Paged } from "@/ui/paged";
import { activity, filters, markAllRead, markRead } from "./activity-queries";
import type { Filter } from "./activity-queries";
import { ActivityRow } from "./activity-row";

function filterIn(address: string): Filter {
  const only = new URL(address, location.origin).searchParams.get("only");
  return filters.find((each) => each === only) ?? "all";
}

const open = (id: number) => void markRead(id).catch(() => undefined);

/** Who called me, answered me, reacted to what I said. */
export function ActivityList({ placeOf, before }: ListProps) {
  const filter = filterIn(useAddress());
  const { unread, news } = useActivity();
  const found = useInfiniteQuery(activity(filter));
  const hidden = useHidden();
  useLookAgain(news, found);
  const rows = (found.data?.pages ?? [])
    .flatMap((page) => page.items)
    .filter((row) => row.kind === "reminder" || (placeOf(row.room) && !isHidden(hidden, row.room, row.seq)))
    .map((row) => <ActivityRow key={row.id} row={row} place={placeOf(row.room)} onOpen={open} />);

  return (
    <ListPage
      title={t("sidebar.activity")}
      before={before}
      actions={
        <IconButton
          icon={CheckCheck}
          label={t("activity.readAll")}
          disabled={unread === 0}
          onClick={() => void markAllRead().catch(tellFailure)}
        />
      }
      above={
        <Filters
          label={t("activity.filter")}
          value={filter}
          choices={filters.map((each) => [each, t(`activity.${each}`)] as const)}
          onChoose={(next) => navigate(withQuery("only", next === "all" ? null : next), { replace: true })}
        />
      }
      busy={found.isFetching}
    >
      <Paged
        found={found}
        count={rows.length}
        skeleton={{ rows: 6, look: "card" }}
        error={t("activity.error")}
        none={<Nothing filter={filter} />}
      >
        <ul>{rows}</ul>
      </Paged>
    </ListPage>
  );
}

function Nothing({ filter }: { filter: Filter }) {
  if (filter === "all") return <Notice icon={Bell} title={t("activity.none")} text={t("activity.noneText")} />;
  return <Notice icon={Bell} title={t(filter === "unread" ? "activity.noneUnread" : "activity.noneOfKind")} />;
}
