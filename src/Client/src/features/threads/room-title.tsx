import { createContext, useContext } from "react";
import type { RoomId, RoomView } from "@/contracts/wire";
import { useTitle } from "@/lib/title";

/** Finds a room of mine; the app knows them. */
export const RoomOf = createContext<(room: RoomId) => RoomView | undefined>(() => undefined);

export function RoomTitle({ room, className }: { room: RoomId; className: string | undefined }) {
  const title = useTitle(useContext(RoomOf)(room));
  return (
    <span className={className} dir="auto">
      {title}
    </span>
  );
}
