import type { enLists } from "./en-lists";
import type { Message } from "./message";

export const deLists: Record<keyof typeof enLists, Message> = {
  "browse.sort": "Reihenfolge der Räume",
  "browse.sort.members": "Die mit den meisten Mitgliedern zuerst",
  "browse.sort.newest": "Die neuesten zuerst",
  "browse.sort.name": "Nach Namen",

  "members.muted": "Stummgeschaltet",
  "members.mutedUntil": "Stummgeschaltet bis {time}",
  "members.unmute": "Wieder schreiben lassen",

  "arrange.up": "Nach oben",
  "arrange.down": "Nach unten",
};
