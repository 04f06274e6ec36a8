import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useDeferredValue, useEffect, useState } from "react";
import type { RoomView } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { useMemberNews } from "@/lib/member-news";
import { rememberPeople } from "@/lib/people";
import { useWatching } from "@/lib/presence";
import { Paged } from "@/ui/paged";
import { SearchField } from "@/ui/search-field";
import { SidePanel } from "@/ui/side-panel";
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
      <Paged
        found={found}
        count={people.length}
        skeleton={{ rows: 6, look: "line" }}
        error={t("members.error")}
        none={<p className={styles.none}>{t("members.none", { query: search })}</p>}
      >
        <ul>
          {people.map((member) => (
            <MemberRow key={member.id} room={room} member={member} />
          ))}
        </ul>
      </Paged>
    </SidePanel>
  );
}
