import { expect, it } from "vitest";
import { parse } from "@/text/parse/parse";
import { limits } from "@/text/parse/work";
import type { Block, Inline } from "@/text/tree";
import { everyday } from "./cases";
import { hostile } from "./hostile";
import { packed, unpacked } from "./packed";

const site = { origin: "https://chat.example" };
const known = new Set(
  [
    "text code emoji mention strong emphasis strike spoiler link",
    "paragraph heading fence quote list table rule",
  ].flatMap((names) => names.split(" ")),
);

interface Seen {
  types: Set<string>;
  hrefs: string[];
  nodes: number;
  depth: number;
}

function look(nodes: readonly (Block | Inline)[], depth: number, seen: Seen): void {
  seen.depth = Math.max(seen.depth, depth);
  for (const node of nodes) {
    seen.nodes++;
    seen.types.add(node.type);
    if (node.type === "link") seen.hrefs.push(node.href);
    if ("children" in node) look(node.children, depth + 1, seen);
    if (node.type === "list") for (const item of node.items) look(item.children, depth + 1, seen);
    if (node.type === "table") for (const cell of [node.head, ...node.rows].flat()) look(cell, depth + 1, seen);
  }
}

function seenIn(text: string) {
  const seen: Seen = { types: new Set(), hrefs: [], nodes: 0, depth: 0 };
  const { blocks, work } = parse(text, site);
  look(blocks, 1, seen);
  return { ...seen, work, text: text.slice(0, 60), length: text.length };
}

const found = [...hostile, ...everyday()].map(seenIn);

it("has at least 200 hostile texts, none said twice", () => {
  expect(new Set(hostile).size).toBeGreaterThanOrEqual(200);
});

it("makes only nodes that do nothing", () => {
  expect(found.flatMap(({ types }) => [...types]).filter((type) => !known.has(type))).toEqual([]);
});

it("links to nothing but the web, mail and places of its own", () => {
  const allowed = /^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@|\/(?:rooms|invite)\/)[^\s"<>\\]*$/;

  expect(found.flatMap(({ hrefs }) => hrefs).filter((href) => !allowed.test(href))).toEqual([]);
});

it("stays within the limits", () => {
  const over = found.filter(
    ({ nodes, depth, work, length }) =>
      nodes > limits.nodes || depth > 2 * limits.depth || work > 10_000 + length * (limits.steps + 1),
  );

  expect(over.map(({ text, nodes, depth, work }) => ({ text, nodes, depth, work }))).toEqual([]);
});

it("costs the same for the same text", () => {
  for (const text of hostile.slice(-50)) expect(parse(text, site).work).toBe(parse(text, site).work);
});

it("is written down for the journeys in a browser", async () => {
  const encoder = new TextEncoder();
  const sent = hostile.filter(
    (text) => !/\p{Cs}/u.test(text) && text.trim() && encoder.encode(text.trim()).length <= limits.text,
  );
  const lines = sent.map(packed);

  expect(lines.map(unpacked)).toEqual(sent);
  await expect(`[\n${lines.map((line) => JSON.stringify(line)).join(",\n")}\n]\n`).toMatchFileSnapshot(
    "./hostile.json",
  );
});
