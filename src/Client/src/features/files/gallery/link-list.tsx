import { useInfiniteQuery } from "@tanstack/react-query";
import { Link2, SearchX } from "lucide-react";
import type { RoomId } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { isHidden, useHidden } from "@/lib/hidden";
import { Notice } from "@/ui/notice";
import { Paged } from "@/ui/paged";
import { LinkRow } from "./link-row";
import { linksOf } from "./room-links";
import { useTold } from "./use-told";
import type { ListState } from "./use-told";

interface Props {
  room: RoomId;
  /** What their address or title has somewhere. */
  words: string;
  changed: number | undefined;
  onState: (state: ListState) => void;
}

/** The links of a room. */
export function LinkList({ room, words, changed, onState }: Props) {
  const found = useInfiniteQuery(linksOf(room, words, changed));
  const hidden = useHidden();
  const items = (found.data?.pages ?? [])
    .flatMap(({ links }) => links)
    .filter(({ seq }) => !isHidden(hidden, room, seq));
  useTold(items.length, found.isFetching, onState);
  return (
    <Paged
      found={found}
      count={items.length}
      skeleton={{ rows: 5, look: "line" }}
      error={t("gallery.errorLinks")}
      none={
        words === "" ? (
          <Notice icon={Link2} title={t("gallery.noLinks")} text={t("gallery.noneText")} />
        ) : (
          <Notice icon={SearchX} title={t("gallery.noLinkFound", { query: words })} />
        )
      }
    >
      <ul>
        {items.map((item) => (
          <LinkRow key={`${item.seq} ${item.link}`} room={room} item={item} />
        ))}
      </ul>
    </Paged>
  );
}
