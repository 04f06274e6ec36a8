import { expect, it } from "vitest";
import { de } from "./de";
import { en } from "./en";
import { pseudo } from "./pseudo";
import { refusalText, t } from "./t";

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

it.each(Object.keys(en) as (keyof typeof en)[])("%s has the same holes in German", (key) => {
  expect(holes(de[key])).toEqual(holes(en[key]));
});

it("says everything in one place: a key in two catalogues would hide the other", () => {
  const sources = import.meta.glob<string>("./en*.ts", { query: "?raw", import: "default", eager: true });
  const keys = Object.values(sources).flatMap((source) => source.match(/^ {2}"[^"]+"(?=:)/gm) ?? []);

  expect(keys.length).toBe(Object.keys(en).length);
  expect(keys.filter((key, place) => keys.indexOf(key) < place)).toEqual([]);
});

it("stretches every text for checks, and leaves the holes", () => {
  expect(pseudo(en)["composer.placeholder"]).toMatch(/^\[.*\{room\}·+\]$/);
});
