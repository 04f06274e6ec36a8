import type { SidebarSort } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { sortBy, useOrder } from "@/lib/sidebar-order";
import { SortMenu } from "@/ui/sort-menu";
import { arrange } from "./arrange-items";

const natural = { rooms: "name", conversations: "latest" } as const;
const sorts = ["name", "latest", "unread"] as const;

export function SectionSort({ section }: { section: "rooms" | "conversations" }) {
  const chosen = useOrder((order) => order[section]);
  return (
    <SortMenu<SidebarSort>
      small
      label={t("order.sort", { section: t(section === "rooms" ? "sidebar.rooms" : "conversation.title") })}
      value={chosen === "unset" ? natural[section] : chosen}
      choices={sorts.map((sort) => [sort, t(`order.sort.${sort}`)] as const)}
      onChoose={(sort) => void arrange(sortBy(section, sort))}
    />
  );
}
