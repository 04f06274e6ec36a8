import { expect, it } from "vitest";
import { parse } from "@/text/parse/parse";
import { alone, everyday } from "./cases";
import { notation } from "./notation";
import { oracle } from "./oracle";
import { otherwise } from "./otherwise";

const site = { origin: "https://chat.example" };
const texts = everyday();
const ours = (text: string) => notation(parse(text, site).blocks);

it("has at least 600 texts", () => {
  expect(texts.length).toBeGreaterThanOrEqual(600);
});

it("reads every text as before", async () => {
  const all = texts.map((text) => `${JSON.stringify(text)}\n  ${JSON.stringify(ours(text))}\n`).join("");

  await expect(all).toMatchFileSnapshot("./everyday.snapshot");
});

it("agrees with CommonMark, but where a chat means something else", () => {
  const wrong = alone().filter((text) => !otherwise(text) && ours(text) !== oracle(text));

  expect(wrong.map((text) => ({ text, ours: ours(text), oracle: oracle(text) }))).toEqual([]);
});
