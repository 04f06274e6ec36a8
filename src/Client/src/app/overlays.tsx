import { BrowseRooms } from "@/features/rooms/browse-rooms";
import { CreateRoom } from "@/features/rooms/create-room";
import { EditRoom } from "@/features/rooms/edit-room";
import { InvitePeople } from "@/features/rooms/invite-people";
import { LeaveRoom } from "@/features/rooms/leave-room";
import { useRoom } from "@/features/rooms/rooms-store";
import { ProfileDialog } from "@/features/session/profile-dialog";
import { JumpDialog } from "./jump-dialog";
import { leaveNow } from "./leave";
import { closeOverlay } from "./overlay";
import type { Overlay } from "./overlay";
import { ShortcutsDialog } from "./shortcuts-dialog";

export function Overlays({ overlay }: { overlay: Overlay }) {
  const room = useRoom("room" in overlay ? overlay.room : "");
  switch (overlay.kind) {
    case "jump":
      return <JumpDialog />;
    case "browse":
      return <BrowseRooms onClose={closeOverlay} />;
    case "create":
      return <CreateRoom name={overlay.name ?? ""} onClose={closeOverlay} />;
    case "shortcuts":
      return <ShortcutsDialog />;
    case "profile":
      return <ProfileDialog onClose={closeOverlay} />;
    case "edit":
      return room ? <EditRoom room={room} onClose={closeOverlay} /> : null;
    case "invite":
      return room ? <InvitePeople room={room} onClose={closeOverlay} /> : null;
    case "leave":
      return room ? <LeaveRoom room={room} onLeave={() => void leaveNow(room)} onClose={closeOverlay} /> : null;
  }
}
