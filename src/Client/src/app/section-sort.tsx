import { t } from "@/i18n/t";
import { sortBy, useOrder } from "@/lib/sidebar-order";
import { SortMenu } from "@/ui/sort-menu";
import { arrange } from "./arrange-items";

const natural = { rooms: "name", conversations: "latest" } as const;

export function SectionSort({ section }: { section: "rooms" | "conversations" }) {
  const chosen = useOrder((order) => order[section]);
  return (
    <SortMenu
      section={t(section === "rooms" ? "sidebar.rooms" : "conversation.title")}
      value={chosen === "unset" ? natural[section] : chosen}
      onChoose={(sort) => void arrange(sortBy(section, sort))}
    />
  );
}
