import { ArrowDown, ArrowUp, BellOff, Bell, FolderInput, FolderMinus, FolderPlus, Star, StarOff } from "lucide-react";
import type { RoomId } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { changeOrder, favour, moveTo, mute, useOrder } from "@/lib/sidebar-order";
import type { Change } from "@/lib/sidebar-order";
import { shift } from "@/lib/sidebar-places";
import { tellFailure } from "@/lib/toast";
import { MenuItem, MenuLine } from "@/ui/menu";
import { openOverlay } from "./overlay";

export async function arrange(change: Change): Promise<void> {
  try {
    await changeOrder(change);
  } catch (error) {
    tellFailure(error);
  }
}

/** Where a room or conversation stands in one's sidebar, as items of its menu. */
export function ArrangeItems({ room }: { room: RoomId }) {
  const { favourites, folders, muted } = useOrder();
  const favourite = favourites.includes(room);
  const quiet = muted.includes(room);
  const inside = folders.find((folder) => folder.rooms.includes(room));
  const ordered = favourite ? favourites : (inside?.rooms ?? []).filter((id) => !favourites.includes(id));
  return (
    <>
      <MenuLine />
      <MenuItem icon={favourite ? StarOff : Star} onSelect={() => void arrange(favour(room, !favourite))}>
        {t(favourite ? "order.unfavour" : "order.favour")}
      </MenuItem>
      <MenuItem icon={quiet ? Bell : BellOff} onSelect={() => void arrange(mute(room, !quiet))}>
        {t(quiet ? "arrange.unmute" : "arrange.mute")}
      </MenuItem>
      {ordered.length > 1 && (
        <>
          {room !== ordered[0] && (
            <MenuItem icon={ArrowUp} onSelect={() => void arrange(shift(room, -1))}>
              {t("arrange.up")}
            </MenuItem>
          )}
          {room !== ordered.at(-1) && (
            <MenuItem icon={ArrowDown} onSelect={() => void arrange(shift(room, 1))}>
              {t("arrange.down")}
            </MenuItem>
          )}
        </>
      )}
      {folders
        .filter((folder) => folder !== inside)
        .slice(0, 8)
        .map(({ name }) => (
          <MenuItem key={name} icon={FolderInput} onSelect={() => void arrange(moveTo(room, name))}>
            {t("order.move", { folder: name })}
          </MenuItem>
        ))}
      <MenuItem icon={FolderPlus} onSelect={() => openOverlay({ kind: "folder", put: room })}>
        {t("order.moveNew")}
      </MenuItem>
      {inside && (
        <MenuItem icon={FolderMinus} onSelect={() => void arrange(moveTo(room, null))}>
          {t("order.out", { folder: inside.name })}
        </MenuItem>
      )}
      <MenuLine />
    </>
  );
}
