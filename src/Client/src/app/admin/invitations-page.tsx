import { InvitationsTab } from "@/features/admin/invitations-tab";
import { useSortedRooms } from "@/features/rooms/rooms-store";
import { rightsIn } from "@/lib/room-rights";
import { useMe } from "@/lib/session";

export function InvitationsPage() {
  const role = useMe()?.role;
  return <InvitationsTab rooms={useSortedRooms().filter((room) => rightsIn(room, role).invite)} />;
}
