import { expect, it, vi } from "vitest";
import { copyAndTell, useToast } from "./toast";

it("says that a text was copied, and when it was not", async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>().mockResolvedValue(undefined);
  vi.stubGlobal("navigator", { clipboard: { writeText } });
  await copyAndTell("Hello");
  expect(writeText).toHaveBeenCalledExactlyOnceWith("Hello");
  expect(useToast.getState().toast?.text).toBe("Copied");

  writeText.mockRejectedValue(new Error("not allowed"));
  await copyAndTell("Hello");
  expect(useToast.getState().toast?.text).toBe("It could not be copied.");
  vi.unstubAllGlobals();
});
