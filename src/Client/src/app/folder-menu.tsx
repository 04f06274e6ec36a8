import { ArrowDown, ArrowUp, Ellipsis, Pencil, Trash2 } from "lucide-react";
import { t } from "@/i18n/t";
import { deleteFolder, useOrder } from "@/lib/sidebar-order";
import { shiftFolder } from "@/lib/sidebar-places";
import { IconButton } from "@/ui/icon-button";
import { Menu, MenuItem } from "@/ui/menu";
import { arrange } from "./arrange-items";
import { openOverlay } from "./overlay";

export function FolderMenu({ folder }: { folder: string }) {
  const folders = useOrder((order) => order.folders);
  const at = folders.findIndex(({ name }) => name === folder);
  return (
    <Menu align="end" trigger={<IconButton small icon={Ellipsis} label={t("order.folderMenu", { folder })} />}>
      <MenuItem icon={Pencil} onSelect={() => openOverlay({ kind: "folder", rename: folder })}>
        {t("order.rename")}
      </MenuItem>
      {at > 0 && (
        <MenuItem icon={ArrowUp} onSelect={() => void arrange(shiftFolder(folder, -1))}>
          {t("arrange.up")}
        </MenuItem>
      )}
      {at < folders.length - 1 && (
        <MenuItem icon={ArrowDown} onSelect={() => void arrange(shiftFolder(folder, 1))}>
          {t("arrange.down")}
        </MenuItem>
      )}
      <MenuItem icon={Trash2} danger onSelect={() => void arrange(deleteFolder(folder))}>
        {t("order.delete")}
      </MenuItem>
    </Menu>
  );
}
