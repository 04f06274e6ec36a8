import { FolderOpen } from "lucide-react";
import type { RoomId } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { useFileBytes } from "@/lib/files/limits";
import { navigate, roomPath } from "@/lib/router";
import { MenuItem } from "@/ui/menu";

/** The way to what was sent in a room. */
export function FilesItem({ room }: { room: RoomId }) {
  if (useFileBytes() === undefined) return null;
  return (
    <MenuItem icon={FolderOpen} onSelect={() => navigate(`${roomPath(room)}?panel=files`)}>
      {t("gallery.show")}
    </MenuItem>
  );
}
