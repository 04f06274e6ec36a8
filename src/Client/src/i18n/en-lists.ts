import type { Message } from "./message";

/** Lists of rooms and people, and how they are put in order. */
export const enLists = {
  "browse.sort": "Order of the rooms",
  "browse.sort.members": "Most members first",
  "browse.sort.newest": "Newest first",
  "browse.sort.name": "By name",

  "members.muted": "Muted",
  "members.mutedUntil": "Muted until {time}",
  "members.unmute": "Let write again",

  "arrange.up": "Move up",
  "arrange.down": "Move down",
} as const satisfies Record<string, Message>;
