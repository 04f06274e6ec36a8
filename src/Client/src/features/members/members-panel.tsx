import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { CloudOff } from "lucide-react";
import { useDeferredValue, useEffect, useState } from "react";
import type { RoomView } from "@/contracts/wire";
import { refusalText, t } from "@/i18n/t";
import { useMemberNews } from "@/lib/member-news";
import { rememberPeople } from "@/lib/people";
import { useWatching } from "@/lib/presence";
import { codeOf } from "@/lib/refused";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { SearchField } from "@/ui/search-field";
import { SidePanel } from "@/ui/side-panel";
import { Skeleton } from "@/ui/skeleton";
import { MemberRow } from "./member-row";
import styles from "./members-panel.module.css";
import { members } from "./members-queries";

export function MembersPanel({ room, onClose }: { room: RoomView; onClose: () => void }) {
  const [text, setText] = useState("");
  const search = useDeferredValue(text.trim());
  const queries = useQueryClient();
  const news = useMemberNews(room.id);
  const found = useInfiniteQuery(members(room.id, search));
  const people = found.data?.pages.flatMap((page) => page.items) ?? [];

  useWatching(
    "panel",
    people.map(({ id }) => id),
  );
  useEffect(() => rememberPeople(found.data?.pages.flatMap((page) => page.items) ?? []), [found.data]);
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: ["rooms", room.id, "members"] });
  }, [queries, room.id, room.members, room.role, news]);

  return (
    <SidePanel
      title={t("members.title")}
      count={room.members}
      closeLabel={t("members.close")}
      above={
        <div className={styles.search}>
          <SearchField label={t("members.search")} value={text} onValue={setText} />
        </div>
      }
      busy={found.isFetching}
      onClose={onClose}
    >
      {room.topic && !search && (
        <section className={styles.topic}>
          <h3>{t("room.topic")}</h3>
          <p dir="auto">{room.topic}</p>
        </section>
      )}
      {found.isPending && <Skeleton rows={6} look="line" />}
      {found.error && (
        <Notice icon={CloudOff} title={t("members.error")} text={refusalText(codeOf(found.error))} alert>
          <Button onClick={() => void found.refetch()}>{t("app.retry")}</Button>
        </Notice>
      )}
      {found.isSuccess && people.length === 0 && <p className={styles.none}>{t("members.none", { query: search })}</p>}
      <ul>
        {people.map((member) => (
          <MemberRow key={member.id} room={room} member={member} />
        ))}
      </ul>
      {found.hasNextPage && (
        <div className={styles.more}>
          <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t("app.more")}
          </Button>
        </div>
      )}
    </SidePanel>
  );
}
