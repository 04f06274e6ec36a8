import { expect, it } from "vitest";
import type { MessageNote } from "@/contracts/wire";
import { fold } from "./notes";
import type { MessageAct } from "./notes";

const me = "ada";

it("adds previews, and lets those go that were taken off or whose links went", () => {
  const preview = (link: string) => ({ link, host: "page.test", title: "t" });
  const base = { at: 0, by: me, message: 1 };
  const acts: MessageAct[] = [
    { ...base, seq: 2, type: "preview.added", preview: preview("a") },
    { ...base, seq: 3, type: "preview.added", preview: preview("b") },
    { ...base, seq: 4, type: "preview.added", preview: preview("c") },
    { ...base, seq: 5, type: "preview.added", preview: preview("") },
    { ...base, seq: 6, type: "preview.removed", link: "a" },
    { ...base, seq: 7, type: "message.edited", text: "b" },
    { ...base, seq: 8, type: "message.edited", text: "b", previews: ["b"] },
    { ...base, seq: 9, type: "message.edited", text: "none", previews: [] },
  ];
  const shown = acts.map((_, last) =>
    acts
      .slice(0, last + 1)
      .reduce<MessageNote | undefined>((before, act) => fold(before, act, me), undefined)
      ?.previews?.map(({ link }) => link),
  );

  expect(shown).toEqual([
    ["a"],
    ["a", "b"],
    ["a", "b", "c"],
    ["a", "b", "c"],
    ["b", "c"],
    ["b", "c"],
    ["b"],
    undefined,
  ]);
});
