import { useInfiniteQuery } from "@tanstack/react-query";
import { Bookmark } from "lucide-react";
import "@/i18n/en-saved";
import { t } from "@/i18n/t";
import { isHidden, useHidden } from "@/lib/hidden";
import { isTakenOff, setSaved, useSaved } from "@/lib/saved";
import { showToast, tellFailure } from "@/lib/toast";
import { useLookAgain } from "@/lib/use-look-again";
import { ListPage } from "@/ui/list-page";
import type { ListProps } from "@/ui/list-page";
import { Notice } from "@/ui/notice";
import { Paged } from "@/ui/paged";
import { savedMessages } from "./saved-queries";
import { SavedRow } from "./saved-row";

async function change(room: string, seq: number, saved: boolean): Promise<void> {
  try {
    await setSaved(room, seq, saved);
    if (!saved) showToast({ text: t("saved.removed"), undo: () => void change(room, seq, true) });
  } catch (error) {
    tellFailure(error);
  }
}

/** The messages one has saved for later. */
export function SavedScreen({ before, placeOf }: ListProps) {
  const saved = useSaved();
  const found = useInfiniteQuery(savedMessages);
  useLookAgain(saved.news, found);
  const rows = (found.data?.pages ?? []).flatMap(({ items }) => items);
  const hidden = useHidden();
  const shown = rows.filter(({ room, message }) => {
    const seq = message.events[0]?.seq ?? 0;
    return !isTakenOff(saved, room, seq) && !isHidden(hidden, room, seq);
  });
  return (
    <ListPage title={t("saved.title")} before={before} busy={found.isFetching}>
      <Paged
        found={found}
        count={shown.length}
        skeleton={{ rows: 6, look: "card" }}
        error={t("saved.error")}
        none={<Notice icon={Bookmark} title={t("saved.none")} text={t("saved.noneText")} />}
      >
        <ul>
          {shown.map((row) => (
            <SavedRow
              key={`${row.room} ${row.message.events[0]?.seq ?? 0}`}
              row={row}
              place={placeOf(row.room) ?? ""}
              onRemove={(room, seq) => void change(room, seq, false)}
            />
          ))}
        </ul>
      </Paged>
    </ListPage>
  );
}
