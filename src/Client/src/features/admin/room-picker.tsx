import { Hash, Lock } from "lucide-react";
import { useState } from "react";
import type { RoomCard } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { matchScore } from "@/lib/match";
import { ChipPicker } from "@/ui/chip-picker";

/** As many as the server takes for one invitation. */
const most = 10;
const shown = 30;

interface Props {
  /** Those that one may invite to. */
  rooms: readonly RoomCard[];
  chosen: readonly RoomCard[];
  onChosen: (rooms: RoomCard[]) => void;
}

export function RoomPicker({ rooms, chosen, onChosen }: Props) {
  const [text, setText] = useState("");
  const taken = new Set(chosen.map(({ id }) => id));
  const offered = rooms
    .filter((room) => !taken.has(room.id) && matchScore(room.name, text) > 0)
    .toSorted((one, two) => matchScore(two.name, text) - matchScore(one.name, text))
    .slice(0, shown);
  const none = offered.length === 0 && (text.trim() !== "" || rooms.length === 0);
  return (
    <ChipPicker
      short
      label={t("admin.invitations.rooms")}
      optional={t("session.optional")}
      placeholder={t("admin.rooms.search")}
      text={text}
      onText={setText}
      chosen={chosen}
      onChosen={onChosen}
      offered={offered}
      current
      most={most}
      full={t("admin.invitations.roomsFull", { count: most })}
      note={t(none ? "admin.invitations.noRoom" : "admin.invitations.roomsHint")}
      nameOf={(room) => `#${room.name}`}
      render={(room) => {
        const Icon = room.visibility === "private" ? Lock : Hash;
        return (
          <>
            <Icon size={16} strokeWidth={1.75} aria-hidden />
            <span dir="auto">{room.name}</span>
          </>
        );
      }}
    />
  );
}
