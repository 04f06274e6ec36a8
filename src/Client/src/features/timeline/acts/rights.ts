import type { RoomView, ServerRole, UserId } from "@/contracts/wire";
import type { MessageRow } from "@/features/timeline/rows";
import { rightsIn } from "@/lib/room-rights";
import { serverNow } from "@/lib/server-clock";

/** What one may do to messages of a room, as far as is known here; the server decides. */
export interface MessageRights {
  react: boolean;
  /** To one's own; whoever may also answers. */
  edit: boolean;
  pin: boolean;
  /** Those of others as well. */
  deleteAny: boolean;
  /** For how long a message can be edited; undefined: for ever. */
  editSeconds: number | undefined;
}

/** @param writes Whether one writes there now; who is muted does not, and does nothing else that others see. */
export function messageRights(
  room: RoomView,
  server: ServerRole | undefined,
  writes: boolean,
  editSeconds: number | undefined,
): MessageRights {
  const rights = rightsIn(room, server);
  const quiet = room.muted !== undefined && !writes;
  return {
    react: rights.react && !quiet,
    edit: writes,
    pin: rights.pin && !quiet,
    deleteAny: rights.deleteMessages && !quiet,
    editSeconds,
  };
}

export const canEdit = (row: MessageRow, rights: MessageRights | undefined, me: UserId) =>
  row.by === me &&
  row.poll === undefined &&
  (rights?.edit ?? false) &&
  (rights?.editSeconds === undefined || serverNow() - row.at < rights.editSeconds * 1_000);

/** Whether one may end its poll. */
export const canClose = (row: MessageRow, rights: MessageRights | undefined, me: UserId) =>
  row.by === me ? (rights?.react ?? false) : (rights?.deleteAny ?? false);

/** Whether it has a thread, or can get one. */
export const hasThread = ({ note }: MessageRow, rights: MessageRights | undefined) =>
  (rights?.edit ?? false) || note?.thread !== undefined;

export const canDelete = (row: MessageRow, rights: MessageRights | undefined, me: UserId) =>
  row.by === me ? (rights?.edit ?? false) : (rights?.deleteAny ?? false);
