import type { Role, RoomView, UserId } from "@/contracts/wire";
import { serverNow } from "@/lib/server-clock";
import type { MessageRow } from "@/features/timeline/rows";

/** What one may do to messages of a room, as far as is known here; the server decides. */
export interface MessageRights {
  react: boolean;
  /** To one's own. */
  edit: boolean;
  pin: boolean;
  /** Those of others as well. */
  deleteAny: boolean;
  /** For how long a message can be edited; undefined: for ever. */
  editSeconds: number | undefined;
}

const rank: Record<Role, number> = { member: 0, moderator: 1, owner: 2 };
const reaches = (mine: Role, least: Role = "member") => rank[mine] >= rank[least];

export function rightsIn(room: RoomView, writes: boolean, editSeconds: number | undefined): MessageRights {
  const quiet = room.archived || (room.muted !== undefined && !writes);
  const talk = room.kind !== "room";
  return {
    react: !quiet,
    edit: writes,
    pin: !quiet && (talk || reaches(room.role, room.policy?.pin ?? "moderator")),
    deleteAny: !quiet && !talk && reaches(room.role, "moderator"),
    editSeconds,
  };
}

const isMine = (row: MessageRow, me: UserId) => row.by === me;

export const canEdit = (row: MessageRow, rights: MessageRights | undefined, me: UserId) =>
  isMine(row, me) &&
  (rights?.edit ?? false) &&
  (rights?.editSeconds === undefined || serverNow() - row.at < rights.editSeconds * 1_000);

export const canDelete = (row: MessageRow, rights: MessageRights | undefined, me: UserId) =>
  isMine(row, me) ? (rights?.edit ?? false) : (rights?.deleteAny ?? false);
