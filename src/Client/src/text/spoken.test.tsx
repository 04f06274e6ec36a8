import { act, renderHook } from "@testing-library/react";
import { expect, it } from "vitest";
import { rememberPeople } from "@/lib/people";
import { lineOf, spoken, useLine } from "./spoken";

it("calls people as the room does, once they are known", () => {
  const { result } = renderHook(() => useLine("ask **@dora**\nand #general"));
  expect(result.current).toBe("ask @dora and #general");

  act(() => rememberPeople([{ id: "d", name: "dora", displayName: "Dora Lind" }]));
  expect(result.current).toBe("ask @Dora Lind and #general");
  expect(spoken("> @dora said\n\n- `@dora`")).toContain("@Dora Lind said");
  expect(spoken("`@dora`")).toBe("@dora");
});

it("takes only the beginning of a long text", () => {
  expect(lineOf("word ".repeat(1_000))).toHaveLength(300);
});
