import type { RoomId, RoomView } from "@/contracts/wire";
import { AddPeople } from "@/features/conversations/add-people";
import { LeaveGroup } from "@/features/conversations/leave-group";
import { NewConversation } from "@/features/conversations/new-conversation";
import { RenameGroup } from "@/features/conversations/rename-group";
import { StatusDialog } from "@/features/people/status-dialog";
import { BrowseRooms } from "@/features/rooms/browse-rooms";
import { CreateRoom } from "@/features/rooms/create-room";
import { DeleteRoom } from "@/features/rooms/delete-room";
import { EditRoom } from "@/features/rooms/edit-room";
import { InvitePeople } from "@/features/rooms/invite-people";
import { KeptOut } from "@/features/rooms/kept-out";
import { LeaveRoom } from "@/features/rooms/leave-room";
import { roomNotice, useRoom } from "@/features/rooms/rooms-store";
import { TransferRoom } from "@/features/rooms/transfer-room";
import { JumpToDate } from "@/features/timeline/jump-to-date";
import { navigate } from "@/lib/router";
import { serverNow } from "@/lib/server-clock";
import { FolderDialog } from "./folder-dialog";
import { Later } from "./later";
import { leaveNow } from "./leave";
import { closeOverlay, openOverlay } from "./overlay";
import type { Overlay } from "./overlay";
import { Poll } from "./poll";
import { Palette } from "./palette/palette";
import { ShortcutsDialog } from "./shortcuts-dialog";
import { openConversation } from "./start-direct";

function opened(room: RoomView): void {
  closeOverlay();
  openConversation(room);
}

function left(room: RoomId): void {
  closeOverlay();
  roomNotice({ type: "room.left", room, removed: false });
  navigate("/");
}

export function Overlays({ overlay }: { overlay: Overlay }) {
  const room = useRoom("room" in overlay ? overlay.room : "");
  switch (overlay.kind) {
    case "jump":
      return <Palette />;
    case "browse":
      return <BrowseRooms onCreate={(name) => openOverlay({ kind: "create", name })} onClose={closeOverlay} />;
    case "create":
      return <CreateRoom name={overlay.name ?? ""} onClose={closeOverlay} />;
    case "shortcuts":
      return <ShortcutsDialog />;
    case "status":
      return <StatusDialog onClose={closeOverlay} />;
    case "folder":
      return <FolderDialog put={overlay.put} rename={overlay.rename} onClose={closeOverlay} />;
    case "new-conversation":
      return <NewConversation onStarted={opened} onClose={closeOverlay} />;
    case "later":
      return room ? <Later room={room} text={overlay.text} onClose={closeOverlay} /> : null;
    case "poll":
      return room ? (
        <Poll room={room} thread={overlay.thread} echo={overlay.echo ?? false} from={overlay.from} />
      ) : null;
    case "add-people":
      return room ? <AddPeople room={room} onAdded={opened} onClose={closeOverlay} /> : null;
    case "rename-group":
      return room ? <RenameGroup room={room} onRenamed={opened} onClose={closeOverlay} /> : null;
    case "leave-group":
      return room ? <LeaveGroup room={room} onLeft={() => left(room.id)} onClose={closeOverlay} /> : null;
    case "edit":
      return room ? <EditRoom room={room} onClose={closeOverlay} /> : null;
    case "invite":
      return room ? <InvitePeople room={room} onClose={closeOverlay} /> : null;
    case "kept":
      return room ? <KeptOut room={room} onClose={closeOverlay} /> : null;
    case "transfer":
      return room ? <TransferRoom room={room} onClose={closeOverlay} /> : null;
    case "delete":
      return room ? <DeleteRoom room={room} onClose={closeOverlay} /> : null;
    case "date":
      return <JumpToDate room={overlay.room} from={serverNow()} onClose={closeOverlay} />;
    case "leave":
      return room ? <LeaveRoom room={room} onLeave={() => void leaveNow(room)} onClose={closeOverlay} /> : null;
  }
}
