import { Plus, Search } from "lucide-react";
import type { RoomId } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { navigate } from "@/lib/router";
import { searchPath } from "@/lib/search/path";
import { openOverlay } from "@/app/overlay";
import { noteRecent } from "@/app/recent";
import { rank } from "./choice";
import type { Choice, Found, Wanted } from "./choice";
import { useCommands } from "./commands";
import { usePeopleFound, useRoomsFound } from "./places-found";
import { useRoomCommands } from "./room-commands";

const most = 60;

/** Commands; among other things only those whose name has the words in it, and not merely their letters. */
function useCommandsFound(wanted: Wanted, here: RoomId | undefined): Found[] {
  const { kind, words } = wanted;
  const all = [...useRoomCommands(here), ...useCommands()];
  if (kind !== "all" && kind !== "commands") return [];
  const least = kind === "all" && words !== "" ? 2 : 1;
  return all.flatMap((command) => {
    const again = () => {
      noteRecent(command.id);
      command.run();
    };
    return rank({ ...command, run: again }, wanted, least) ?? [];
  });
}

function newRoom({ kind, words }: Wanted): Choice[] {
  if (words === "" || (kind !== "all" && kind !== "rooms")) return [];
  const name = t("jump.createNamed", { name: words });
  return [{ id: "named", icon: Plus, name, run: () => openOverlay({ kind: "create", name: words }) }];
}

/** What is typed may be in a message. */
function inMessages({ kind, words }: Wanted): Choice[] {
  if (kind !== "messages" && (kind !== "all" || words === "")) return [];
  const name = words === "" ? t("sidebar.search") : t("palette.search", { words });
  return [{ id: "messages", icon: Search, name, run: () => navigate(searchPath({ q: words })) }];
}

/** All that fits, what fits best first. */
export function useChoices(wanted: Wanted, here: RoomId | undefined): Choice[] {
  const rooms = useRoomsFound(wanted, here);
  const people = usePeopleFound(wanted);
  const commands = useCommandsFound(wanted, here);
  const best = [...rooms, ...people, ...commands].sort((one, two) => two.score - one.score).slice(0, most);
  return [...best.map(({ choice }) => choice), ...inMessages(wanted), ...newRoom(wanted)];
}
