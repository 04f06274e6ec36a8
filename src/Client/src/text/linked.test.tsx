import { expect, it } from "vitest";
import { linkedMessages } from "./linked";

const here = (room: string, seq: number) => `${location.origin}/rooms/${room}/messages/${seq}`;

it("finds the messages whose addresses stand in a text, each once, and at most three", () => {
  const text = [1, 2, 1, 3, 4].map((seq) => here("r", seq)).join(" ");

  expect(linkedMessages(text)).toEqual([1, 2, 3].map((seq) => ({ room: "r", seq })));
  expect(linkedMessages(`- see [this](${here("a", 7)})\n- **${here("b", 8)}**`)).toEqual([
    { room: "a", seq: 7 },
    { room: "b", seq: 8 },
  ]);
});

it.each(["https://example.org/rooms/r/messages/1", `\`${here("r", 1)}\``, `||${here("r", 1)}||`, "/messages/ only"])(
  "finds none in %j",
  (text) => expect(linkedMessages(text)).toEqual([]),
);
