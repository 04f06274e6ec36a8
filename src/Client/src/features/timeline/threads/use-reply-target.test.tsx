import { renderHook } from "@testing-library/react";
import { beforeEach, expect, it, vi } from "vitest";
import type { ListHandle } from "@/ui/anchored-list";
import type { ThreadRow } from "./thread-rows";
import { loadOlderReplies } from "./thread-store";
import { useReplyTarget } from "./use-reply-target";

vi.mock("./thread-store");

const toRow = vi.fn<ListHandle["toRow"]>();
const onTarget = vi.fn<() => void>();
const list = { current: { toRow } as unknown as ListHandle };
const rowOf = (seq: number) => ({ kind: "message", key: `m${seq}`, seq }) as ThreadRow;
const at = {
  room: "r",
  root: 1,
  target: 7 as number | undefined,
  rows: [rowOf(9)],
  loaded: true,
  more: true,
  failed: false,
  list,
  onTarget,
};

beforeEach(() => [toRow, onTarget, vi.mocked(loadOlderReplies)].forEach((each) => each.mockReset()));

it("loads what is before until the reply is there, shows it, and points it out", () => {
  const { rerender, result } = renderHook(useReplyTarget, { initialProps: at });
  expect(loadOlderReplies).toHaveBeenCalledExactlyOnceWith("r", 1);
  expect(onTarget).not.toHaveBeenCalled();
  rerender({ ...at, rows: [rowOf(7), rowOf(9)] });

  expect(toRow).toHaveBeenCalledExactlyOnceWith("m7", 120);
  expect(onTarget).toHaveBeenCalledOnce();
  rerender({ ...at, rows: [rowOf(7), rowOf(9)], target: undefined });
  expect(result.current).toBe("m7");
});

it("gives up where there is no such reply, or it cannot be loaded", () => {
  const { rerender } = renderHook(useReplyTarget, { initialProps: { ...at, loaded: false } });
  expect(onTarget).not.toHaveBeenCalled();
  rerender({ ...at, more: false });
  expect(onTarget).toHaveBeenCalledOnce();
  rerender({ ...at, failed: true });

  expect(onTarget).toHaveBeenCalledTimes(2);
  expect(loadOlderReplies).not.toHaveBeenCalled();
});
