import { renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useLookAgain } from "./use-look-again";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function listen(isLoading = false) {
  const look = vi.fn(() => Promise.resolve());
  const { rerender, unmount } = renderHook(({ told }) => useLookAgain(told, { isLoading, refetch: look }), {
    initialProps: { told: 5 },
  });
  return { look, unmount, tell: (told: number) => rerender({ told }) };
}

it("does not look for what was so at first", () => {
  const { look } = listen();
  vi.advanceTimersByTime(10_000);

  expect(look).not.toHaveBeenCalled();
});

it("looks once for a burst, however long it is, and again for the next", () => {
  const { look, tell } = listen();
  for (let told = 6; told < 16; told++) {
    tell(told);
    vi.advanceTimersByTime(100);
  }
  expect(look).toHaveBeenCalledTimes(2);

  vi.advanceTimersByTime(10_000);
  expect(look).toHaveBeenCalledTimes(3);
});

it("does not look any more when the list is closed", () => {
  const { look, tell, unmount } = listen();
  tell(6);
  unmount();
  vi.advanceTimersByTime(10_000);

  expect(look).not.toHaveBeenCalled();
});

it("looks once more when the first look had no answer yet, which may be older", async () => {
  const { look, tell } = listen(true);
  look.mockImplementation(() => new Promise<void>((done) => setTimeout(done, 1_000)));
  tell(6);

  await vi.advanceTimersByTimeAsync(500);
  expect(look).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(look).toHaveBeenCalledTimes(2);
});
