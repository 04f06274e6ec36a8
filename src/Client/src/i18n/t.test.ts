import { expect, it } from "vitest";
import { de } from "./de";
import type { MessageKey } from "./en";
import { currentMessages } from "./locale";
import { pseudo } from "./pseudo";
import { refusalText, t } from "./t";

const catalogues = import.meta.glob<string>("./en*.ts", { query: "?raw", import: "default", eager: true });
const sources = import.meta.glob<string>(["../**/*.{ts,tsx}", "!../**/*.test.*", "!../i18n/**"], {
  query: "?raw",
  import: "default",
  eager: true,
});
import.meta.glob("./en-*.ts", { eager: true });
const en = currentMessages();
const keysOf = (source: string) => source.match(/(?<=^ {2}")[^"]+(?=":)/gm) ?? [];

const holes = (message: unknown) => new Set(JSON.stringify(message).match(/\{\w+\}/g));

it("fills holes and picks the plural", () => {
  expect(t("composer.placeholder", { room: "#launch" })).toBe("Message #launch");
  expect(t("room.members", { count: 1 })).toBe("1 member");
  expect(t("room.members", { count: 1_234 })).toBe("1,234 members");
});

it("has words for a refusal it does not know", () => {
  expect(refusalText("name-taken")).toContain("in use");
  expect(refusalText("from-the-future")).toBe(refusalText("internal"));
});

it.each(Object.keys(en) as MessageKey[])("%s has the same holes in German", (key) => {
  expect(holes(de[key])).toEqual(holes(en[key]));
});

it("says everything in one place: a key in two catalogues would hide the other", () => {
  const keys = Object.values(catalogues).flatMap(keysOf);

  expect(keys.length).toBe(Object.keys(en).length);
  expect(keys.filter((key, place) => keys.indexOf(key) < place)).toEqual([]);
});

it("stretches every text for checks, and leaves the holes", () => {
  expect(pseudo(en)["composer.placeholder"]).toMatch(/^\[.*\{room\}·+\]$/);
});

/** The folders whose screens load a catalogue before they show anything. */
const homes: Record<string, readonly string[]> = {
  "en-account": ["app/settings/", "features/account/"],
  "en-activity": ["features/activity/"],
  "en-admin": ["app/admin/", "features/admin/"],
  "en-admin-more": ["app/admin/", "features/admin/"],
  "en-act": ["features/timeline/acts/", "features/timeline/jump-to-date"],
  "en-saved": ["features/saved/"],
  "en-drafts": ["features/drafts/"],
  "en-emoji": ["app/settings/", "features/emoji/"],
  "en-entry": ["features/session/", "app/settings/", "features/security/"],
  "en-keys": ["app/shortcuts-dialog", "app/palette/"],
  "en-files": [
    "features/files/",
    "features/timeline/files/",
    "features/composer/add-menu",
    "ui/download-link",
    "ui/files-outline",
    "ui/trouble-note",
  ],
  "en-forward": ["text/forwarded", "app/forward-"],
  "en-hidden": [
    "features/timeline/hidden/",
    "features/timeline/acts/",
    "features/timeline/reply/",
    "features/threads/",
    "app/hidden-item",
  ],
  "en-mention": ["features/composer/", "app/later"],
  "en-links": ["app/settings/links-group", "features/timeline/links/"],
  "en-palette": ["app/palette/"],
  "en-picture": ["features/people/picture/"],
  "en-poll": ["features/timeline/polls/", "features/polls/", "features/composer/add-menu"],
  "en-receipts": ["features/timeline/receipts/", "features/timeline/acts/"],
  "en-reminders": ["features/reminders/", "features/timeline/reminders/", "app/reminder-"],
  "en-reply": ["features/timeline/reply/"],
  "en-reports": ["features/timeline/reports/", "app/admin/", "features/admin/"],
  "en-scheduled": ["features/scheduled/"],
  "en-search": ["features/search/"],
  "en-security": ["app/settings/", "features/security/"],
  "en-thread-panel": ["app/thread-panel", "features/timeline/acts/", "features/timeline/threads/", "features/threads/"],
};
const later = Object.entries(catalogues).filter(([, source]) => source.includes("added({"));

it.each(later.map(([file, source]) => [file.slice(2, -3), source] as const))(
  "%s is used only where it is loaded",
  (name, source) => {
    const words = new Set(keysOf(source));
    const users = Object.entries(sources)
      .filter(([, code]) => code.match(/(?<=")[a-zA-Z]+\.[\w.-]+(?=")/g)?.some((word) => words.has(word)))
      .map(([file]) => file.slice("../".length));

    expect(users.filter((file) => !homes[name]?.some((home) => file.startsWith(home)))).toEqual([]);
    expect(users.length).toBeGreaterThan(0);
  },
);
