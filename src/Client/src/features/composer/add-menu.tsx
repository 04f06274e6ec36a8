import { ChartColumn, Plus } from "lucide-react";
import { t } from "@/i18n/t";
import "@/i18n/en-poll";
import { IconButton } from "@/ui/icon-button";
import { Menu, MenuItem } from "@/ui/menu";

/** What can be put into the room besides text. */
export function AddMenu({ onPoll }: { onPoll: () => void }) {
  return (
    <Menu trigger={<IconButton icon={Plus} label={t("composer.add")} />}>
      <MenuItem icon={ChartColumn} onSelect={onPoll}>
        {t("poll.ask")}
      </MenuItem>
    </Menu>
  );
}
