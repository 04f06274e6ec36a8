import { expect, it } from "vitest";
import base from "./data/base.json";

const files = import.meta.glob<string>("../../../Grains/CustomEmoji/*.txt", {
  query: "?raw",
  import: "default",
  eager: true,
});

it("are known to the server, which lets nobody give them to something else", () => {
  const all = (base as [string, number, number, string][]).flatMap(([, , , shorts]) => shorts.split(" "));

  const [lines, ...others] = Object.values(files).map((file) => file.trim().split("\n"));
  expect(others).toEqual([]);
  expect(lines?.map((line) => line.split(" ")[0])).toEqual([...new Set(all)].toSorted());
});
