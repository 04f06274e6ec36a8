import { Search } from "lucide-react";
import type { RoomId } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { navigate } from "@/lib/router";
import { searchPath } from "@/lib/search/path";
import { keysOf } from "@/lib/shortcuts";
import { IconButton } from "@/ui/icon-button";

/** In the header of a room: searches in it. */
export const SearchButton = ({ room }: { room: RoomId }) => (
  <IconButton
    icon={Search}
    label={t("room.search")}
    shortcut={keysOf("search")}
    onClick={() => navigate(searchPath({ in: room }))}
  />
);
