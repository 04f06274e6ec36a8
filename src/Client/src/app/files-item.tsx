import { FolderOpen } from "lucide-react";
import type { RoomId } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { navigate, roomPath } from "@/lib/router";
import { MenuItem } from "@/ui/menu";

/** The way to the files and links of a room. */
export function FilesItem({ room }: { room: RoomId }) {
  return (
    <MenuItem icon={FolderOpen} onSelect={() => navigate(`${roomPath(room)}?panel=files`)}>
      {t("gallery.show")}
    </MenuItem>
  );
}
