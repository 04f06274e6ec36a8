import { expect, it } from "vitest";
import { fromField, laterChoices, reminderChoices, toField } from "./times";

const fields = (now: string) => laterChoices(new Date(now)).map(({ name, at }) => `${name} ${toField(at)}`);

it("offers twenty minutes, tomorrow morning and Monday morning", () => {
  expect(fields("2026-11-26T13:45:20")).toEqual([
    "soon 2026-11-26T14:06",
    "tomorrow 2026-11-27T09:00",
    "monday 2026-11-30T09:00",
  ]);
});

it("offers the Monday after when it is Monday, and no second tomorrow on a Sunday", () => {
  expect(fields("2026-11-30T08:00:00")).toContain("monday 2026-12-07T09:00");
  expect(fields("2026-11-29T08:00:00")).toEqual(["soon 2026-11-29T08:20", "tomorrow 2026-11-30T09:00"]);
});

it("goes over the end of a year", () => {
  expect(fields("2026-12-31T23:50:00")).toEqual([
    "soon 2027-01-01T00:10",
    "tomorrow 2027-01-01T09:00",
    "monday 2027-01-04T09:00",
  ]);
});

it("reads back what it writes into a field, and nothing else", () => {
  const at = new Date(2026, 2, 1, 7, 5).getTime();

  expect(toField(at)).toBe("2026-03-01T07:05");
  expect(fromField(toField(at))).toBe(at);
  expect(fromField("")).toBeUndefined();
  expect(fromField("soon")).toBeUndefined();
});

it("offers to be reminded in a few hours, too", () => {
  expect(reminderChoices(new Date("2026-11-26T13:45:20")).map(({ name, at }) => `${name} ${toField(at)}`)).toEqual([
    "soon 2026-11-26T14:06",
    "hour 2026-11-26T14:46",
    "three 2026-11-26T16:46",
    "tomorrow 2026-11-27T09:00",
    "monday 2026-11-30T09:00",
  ]);
});
