import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import { t } from "@/i18n/t";
import { deleteFolder } from "@/lib/sidebar-order";
import { IconButton } from "@/ui/icon-button";
import { Menu, MenuItem } from "@/ui/menu";
import { arrange } from "./arrange-items";
import { openOverlay } from "./overlay";

export function FolderMenu({ folder }: { folder: string }) {
  return (
    <Menu align="end" trigger={<IconButton small icon={Ellipsis} label={t("order.folderMenu", { folder })} />}>
      <MenuItem icon={Pencil} onSelect={() => openOverlay({ kind: "folder", rename: folder })}>
        {t("order.rename")}
      </MenuItem>
      <MenuItem icon={Trash2} danger onSelect={() => void arrange(deleteFolder(folder))}>
        {t("order.delete")}
      </MenuItem>
    </Menu>
  );
}
