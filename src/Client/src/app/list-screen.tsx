import { useCallback } from "react";
import type { ComponentType } from "react";
import type { RoomId } from "@/contracts/wire";
import { useRooms } from "@/features/rooms/rooms-store";
import { usePeople } from "@/lib/people";
import { myId } from "@/lib/session";
import { titleOf } from "@/lib/title";
import { TextWorldContext } from "@/text/text-world";
import type { ListProps } from "@/ui/list-page";
import { DrawerButton } from "./drawer-button";
import { textWorld } from "./text-world";

/** A page with a list of messages from many rooms. */
export function ListScreen({ Page }: { Page: ComponentType<ListProps> }) {
  const { known, byId } = useRooms();
  const people = usePeople();
  const placeOf = useCallback((id: RoomId) => byId[id] && titleOf(byId[id], myId(), people), [byId, people]);
  if (!known) return null;
  return (
    <TextWorldContext value={textWorld}>
      <Page before={<DrawerButton />} placeOf={placeOf} />
    </TextWorldContext>
  );
}
