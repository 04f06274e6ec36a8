import { Eye, EyeOff } from "lucide-react";
import type { RoomId } from "@/contracts/wire";
import "@/i18n/en-hidden";
import { t } from "@/i18n/t";
import { hidesAny, showHidden, useHidden } from "@/lib/hidden";
import { MenuItem } from "@/ui/menu";

/** Shows what one has hidden in a room, to take it back. */
export function HiddenItem({ room }: { room: RoomId }) {
  const any = useHidden((state) => hidesAny(state, room));
  const shown = useHidden((state) => state.shown === room);
  if (!any && !shown) return null;
  return (
    <MenuItem icon={shown ? EyeOff : Eye} onSelect={() => showHidden(shown ? undefined : room)}>
      {t(shown ? "hidden.hideAll" : "hidden.showAll")}
    </MenuItem>
  );
}
