import { ArrowUpDown } from "lucide-react";
import type { SidebarSort } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { IconButton } from "./icon-button";
import { Menu, MenuChoice } from "./menu";

const sorts = ["name", "latest", "unread"] as const;

interface Props {
  section: string;
  value: SidebarSort;
  onChoose: (sort: SidebarSort) => void;
}

export function SortMenu({ section, value, onChoose }: Props) {
  return (
    <Menu align="end" trigger={<IconButton small icon={ArrowUpDown} label={t("order.sort", { section })} />}>
      <MenuChoice
        label={t("order.sort", { section })}
        value={value}
        choices={sorts.map((sort) => [sort, t(`order.sort.${sort}`)] as const)}
        onChoose={onChoose}
      />
    </Menu>
  );
}
