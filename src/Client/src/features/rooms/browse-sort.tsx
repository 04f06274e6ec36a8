import { create } from "zustand";
import { persist } from "zustand/middleware";
import { t } from "@/i18n/t";
import { SortMenu } from "@/ui/sort-menu";

const sorts = ["members", "newest", "name"] as const;
export type RoomSort = (typeof sorts)[number];

const useChosen = create<{ sort: RoomSort }>()(
  persist((): { sort: RoomSort } => ({ sort: "members" }), { name: "livechat.browse" }),
);

/** Remembered by the browser; what it has from elsewhere and is no order is none. */
export const useRoomSort = () => useChosen(({ sort }) => (sorts.includes(sort) ? sort : "members"));

export function BrowseSort() {
  return (
    <SortMenu<RoomSort>
      label={t("browse.sort")}
      value={useRoomSort()}
      choices={sorts.map((sort) => [sort, t(`browse.sort.${sort}`)] as const)}
      onChoose={(sort) => useChosen.setState({ sort })}
    />
  );
}
