import type { RoomView } from "@/contracts/wire";
import { joinRoom, leaveRoom } from "@/features/rooms/rooms-queries";
import { joinedRoom, roomNotice } from "@/features/rooms/rooms-store";
import { t } from "@/i18n/t";
import { navigate, roomPath } from "@/lib/router";
import { showToast, tellFailure } from "@/lib/toast";
import { openOverlay } from "./overlay";

async function rejoin(room: RoomView): Promise<void> {
  try {
    joinedRoom(await joinRoom(room.id));
    navigate(roomPath(room.id));
  } catch (error) {
    tellFailure(error);
  }
}

export async function leaveNow(room: RoomView): Promise<void> {
  try {
    await leaveRoom(room.id);
  } catch (error) {
    tellFailure(error);
    return;
  }
  roomNotice({ type: "room.left", room: room.id, removed: false });
  navigate("/");
  const back = room.visibility === "public" && { undo: () => void rejoin(room) };
  showToast({ text: t("room.left", { room: room.name }), ...back });
}

/** A public room is left at once, with an undo; a private one asks first, because there is no way back alone. */
export function leave(room: RoomView): void {
  if (room.visibility === "private") openOverlay({ kind: "leave", room: room.id });
  else void leaveNow(room);
}
