import { expect, inject, it } from "vitest";
import { currentMessages } from "@/i18n/locale";
import "@/i18n/en-keys";
import { allKeysOf, keysOf, namesIn, pressed, shortcuts } from "./shortcuts";
import type { ShortcutGroup, ShortcutName } from "./shortcuts";

const none = { code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const groups = Object.keys(shortcuts) as ShortcutGroup[];
const all = groups.flatMap(namesIn);

it("knows a combination, and no other one with more or fewer keys", () => {
  const press = { ...none, key: "k", ctrlKey: true };
  expect(pressed("jump", press)).toBe(true);
  expect(pressed("jump", { ...press, shiftKey: true })).toBe(false);
  expect(pressed("jump", { ...press, altKey: true })).toBe(false);
  expect(pressed("jump", { ...press, ctrlKey: false })).toBe(false);
  expect(pressed("strike", { ...none, key: "X", ctrlKey: true, shiftKey: true })).toBe(true);
  expect(pressed("nextUnread", { ...none, key: "ArrowDown", altKey: true, shiftKey: true })).toBe(true);
  expect(pressed("nextRoom", { ...none, key: "ArrowDown", altKey: true, shiftKey: true })).toBe(false);
  expect(pressed("read", { ...none, key: "Escape" })).toBe(true);
  expect(pressed("reply", { ...none, key: "r", ctrlKey: true })).toBe(false);
});

it("finds signs where the keyboard has them", () => {
  expect(pressed("help", { ...none, key: "/", ctrlKey: true, shiftKey: true })).toBe(true);
  expect(pressed("reactLatest", { ...none, key: "|", code: "Backslash", ctrlKey: true, shiftKey: true })).toBe(true);
  expect(pressed("reactLatest", { ...none, key: "\\", code: "Backslash", ctrlKey: true })).toBe(false);
});

it("calls keys as people do", () => {
  expect(keysOf("jump")).toBe("Ctrl + K");
  expect(allKeysOf("rows")).toEqual(["↑", "↓"]);
});

it("uses no combination twice at one place", () => {
  for (const group of groups) {
    const used = Object.values<readonly string[]>(shortcuts[group]).flat();
    expect(used.filter((each, index) => used.indexOf(each) !== index)).toEqual([]);
  }
});

/** Those of browsers and of text fields, which a page should leave alone. */
const taken =
  "A C V X Z Y F H J L N O P Q R S T U W + - 0 shift+N shift+T shift+W shift+P shift+R shift+I shift+J shift+C"
    .split(" ")
    .map((key) => `mod+${key}`);

it("takes nothing from the browser", () => {
  const used = groups.flatMap((group) => Object.values<readonly string[]>(shortcuts[group]).flat());
  expect(used.filter((each) => taken.includes(each) || /^alt\+(←|→|F4)$/.test(each))).toEqual([]);
});

declare module "vitest" {
  interface ProvidedContext {
    shortcutsInDocs: string;
  }
}

const words = currentMessages() as Record<string, string>;

const told = (combination: string) =>
  combination.replace("mod", "Ctrl/⌘").replace("alt", "Alt/⌥").replace("shift", "Shift").replaceAll("+", " + ");

const row = (name: ShortcutName) => {
  const group = groups.find((each) => name in shortcuts[each]) ?? "everywhere";
  const keys = (shortcuts[group] as Record<string, readonly string[]>)[name] ?? [];
  return `| ${keys.map(told).join(", ")} | ${words[`keys.${name}`]} |`;
};

it.each(groups)("is told in the docs: %s", (group) => {
  const table = [
    `## ${words[`keys.group.${group}`]}`,
    "",
    "| Keys | What they do |",
    "|---|---|",
    ...namesIn(group).map(row),
  ];

  expect(inject("shortcutsInDocs")).toContain(table.join("\n") + "\n");
});

it("has a word for each", () => {
  expect(all.filter((name) => words[`keys.${name}`] === undefined)).toEqual([]);
});
