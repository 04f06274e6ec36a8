import { isMod, keyNames } from "@/ui/keys";

/**
 * Every key that does something, by where it does. What is listened to, the tips of buttons, the commands of the
 * palette, the list of shortcuts and docs/shortcuts.md all come from here.
 */
export const shortcuts = {
  everywhere: {
    jump: ["mod+K"],
    search: ["mod+shift+F"],
    previousRoom: ["alt+↑"],
    nextRoom: ["alt+↓"],
    previousUnread: ["alt+shift+↑"],
    nextUnread: ["alt+shift+↓"],
    mentions: ["mod+shift+M"],
    panel: ["mod+."],
    reactLatest: ["mod+shift+\\"],
    readAll: ["shift+Esc"],
    nextRegion: ["F6"],
    previousRegion: ["shift+F6"],
    settings: ["mod+,"],
    help: ["mod+/"],
  },
  reading: {
    read: ["Esc"],
    rows: ["↑", "↓"],
    reply: ["R"],
    thread: ["T"],
    forward: ["F"],
  },
  beside: {
    close: ["Esc"],
  },
  finding: {
    typeAgain: ["/"],
    found: ["↑", "↓"],
    toBox: ["Esc"],
  },
  looking: {
    nextMedia: ["→"],
    previousMedia: ["←"],
    zoomIn: ["plus"],
    zoomOut: ["-"],
    zoomFit: ["0"],
    pan: ["shift+→", "shift+←", "shift+↑", "shift+↓"],
    download: ["D"],
  },
  writing: {
    send: ["Enter"],
    newLine: ["shift+Enter"],
    editLast: ["↑"],
    replyLatest: ["shift+↑"],
    bold: ["mod+B"],
    italic: ["mod+I"],
    code: ["mod+E"],
    strike: ["mod+shift+X"],
    link: ["mod+shift+L"],
    plainPaste: ["mod+shift+V"],
  },
} as const satisfies Record<string, Record<string, readonly string[]>>;

type Groups = typeof shortcuts;
export type ShortcutGroup = keyof Groups;
export type Everywhere = keyof Groups["everywhere"];
export type ShortcutName = { [Group in ShortcutGroup]: keyof Groups[Group] }[ShortcutGroup];

export const namesIn = (group: ShortcutGroup) => Object.keys(shortcuts[group]) as ShortcutName[];

const keys = Object.assign({}, ...Object.values(shortcuts)) as Readonly<Record<ShortcutName, readonly string[]>>;

/** All its keys as this machine calls them. */
export const allKeysOf = (name: ShortcutName): string[] => keys[name].map(keyNames);

/** Its keys for a tip: `Ctrl + K`. */
export const keysOf = (name: ShortcutName): string => keyNames(keys[name][0] ?? "");

type Press = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

const named: Readonly<Record<string, string>> = {
  "↑": "ArrowUp",
  "↓": "ArrowDown",
  "→": "ArrowRight",
  "←": "ArrowLeft",
  Esc: "Escape",
  plus: "+",
};

function matches(combination: string, event: Press): boolean {
  const parts = combination.split("+");
  const last = parts.pop() ?? "";
  const key = named[last] ?? last;
  const wants = (modifier: string) => parts.includes(modifier);
  if (wants("mod") ? !isMod(event) : event.ctrlKey || event.metaKey) return false;
  if (event.altKey !== wants("alt")) return false;
  // Some keyboards have signs such as "/" on the upper half of a key.
  const isSign = /^[^\p{L}]$/u.test(key);
  if (event.shiftKey !== wants("shift") && !(isSign && event.shiftKey)) return false;
  if (key === "\\") return event.code === "Backslash"; // With Shift it is another sign.
  return event.key.toLowerCase() === key.toLowerCase();
}

/** Whether that was pressed, and nothing else with it. */
export const pressed = (name: ShortcutName, event: Press): boolean => keys[name].some((each) => matches(each, event));
