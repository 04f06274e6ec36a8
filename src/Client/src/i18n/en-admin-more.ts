import { added } from "./locale";

/** Rooms, invitations and keys in the administration. */
export const enAdminMore = added({
  "admin.detail.made": "Account made",
  "admin.rooms.noneHint": "Search for another name.",
  "admin.rooms.noneYet": "Rooms appear here when somebody makes one.",
  "admin.rooms.owners": { one: "{count} owner", other: "{count} owners" },
  "admin.rooms.unowned": "No owner",
  "admin.rooms.archived": "Archived",
  "admin.rooms.menu": "Actions for #{room}",
  "admin.rooms.archive": "Archive…",
  "admin.rooms.archiveTitle": "Archive #{room}?",
  "admin.rooms.archiveText":
    "Its members go on reading, and nobody writes. It is not listed any more. You can put it to use again.",
  "admin.invitations.rooms": "Rooms to put them in",
  "admin.invitations.roomsHint": "Those in which you may invite people.",
  "admin.invitations.roomsFull": { one: "No more than {count} room", other: "No more than {count} rooms" },
  "admin.invitations.noRoom": "You may invite people to no such room.",
  "admin.invitations.others": { one: "{count} room that is not yours", other: "{count} rooms that are not yours" },
  "admin.keys": "Keys of access tokens",
  "admin.keys.text":
    "A new one takes over every 30 days. What the ones before signed stays good until it expires, within minutes.",
  "admin.keys.made": "made: {time}",
  "admin.keys.signs": "Signs",
  "admin.keys.verifies": "Only verifies",
  "admin.keys.rotate": "Rotate signing keys…",
  "admin.keys.title": "Have a new key sign?",
  "admin.keys.rotateText":
    "Do it when a key may have become known. Nobody is signed out: within five minutes every process signs with the new key.",
  "admin.keys.do": "Rotate",
  "admin.settings.emoji": "Who may add emoji",
  "admin.settings.administrators": "Administrators",
  "audit.emoji.added": "{by} added the emoji {detail}",
  "audit.emoji.removed": "{by} removed the emoji {detail}",
  "audit.report.dismissed": "{by} dismissed a report about {target}",
  "audit.report.message-deleted": "{by} deleted a reported message of {target}",
  "audit.name.report.dismissed": "Report dismissed",
  "audit.name.report.message-deleted": "Reported message deleted",
  "audit.name.emoji.added": "Emoji added",
  "audit.name.emoji.removed": "Emoji removed",
});
