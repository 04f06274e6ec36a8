import { Hash } from "lucide-react";
import { t } from "@/i18n/t";
import { roomPath } from "@/lib/router";
import { Entry, EntrySign, EntryText, Said } from "@/ui/entry";
import { Notice } from "@/ui/notice";
import { Paged } from "@/ui/paged";
import type { Place } from "@/features/search/place";
import { useRoomsFound } from "./use-found";

interface Props {
  words: string;
  places: readonly Place[];
}

/** One's own rooms and conversations that are called so, and the public rooms that are. */
export function RoomsFound({ words, places }: Props) {
  const { found, mine, others, count } = useRoomsFound(words, places);
  return (
    <Paged
      found={found}
      count={count}
      skeleton={{ rows: 6, look: "card" }}
      error={t("search.roomsError")}
      none={<Notice icon={Hash} title={t("search.noRoom")} />}
    >
      <ul aria-label={t("search.results")}>
        {mine.map(({ id, name, icon, isTalk, topic }) => (
          <Entry
            key={id}
            face={<EntrySign icon={icon} />}
            head={<Said name={name} place={isTalk ? undefined : t("search.member")} />}
            at={undefined}
            href={roomPath(id)}
          >
            {topic && <EntryText>{topic}</EntryText>}
          </Entry>
        ))}
        {others.map(({ id, name, topic, members }) => (
          <Entry
            key={id}
            face={<EntrySign icon={Hash} />}
            head={<Said name={name} place={t("room.members", { count: members })} />}
            at={undefined}
            href={roomPath(id)}
          >
            {topic && <EntryText>{topic}</EntryText>}
          </Entry>
        ))}
      </ul>
    </Paged>
  );
}
