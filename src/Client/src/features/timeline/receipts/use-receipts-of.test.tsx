import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useReceipts } from "@/lib/receipts";
import { useToldRoom } from "@/lib/told-room";
import { useReceiptsOf } from "./use-receipts-of";

const http = vi.hoisted(() => ({ request: vi.fn() }));
vi.mock("@/lib/http", () => http);

const asked = () => http.request.mock.calls.map(([, path]) => path as string);

function open(room: string, wanted: boolean) {
  const shown = renderHook(({ own }) => useReceiptsOf(room, own), { initialProps: { own: wanted } });
  return { own: (own: boolean) => shown.rerender({ own }), close: shown.unmount };
}

beforeEach(() => {
  http.request.mockReset().mockResolvedValue({ kept: true, items: [] });
  useToldRoom.setState({ room: "r" });
});
afterEach(() => useToldRoom.setState({ room: null }));

describe("how far the others have read", () => {
  it("is asked for once there is an own message, and once for all of them", () => {
    const room = open("r", false);
    expect(asked()).toEqual([]);

    room.own(true);
    room.own(true);

    expect(asked()).toEqual(["/rooms/r/receipts"]);
  });

  it("is asked for when the server tells what changes, and again after it did not", () => {
    useToldRoom.setState({ room: "another" });
    open("r", true);
    expect(asked()).toEqual([]);

    for (const room of ["r", null, "r"]) act(() => useToldRoom.setState({ room }));

    expect(asked()).toHaveLength(2);
  });

  it("is forgotten when the room is left", () => {
    const room = open("r", true);
    expect(useReceipts.getState().room).toBe("r");

    room.close();

    expect(useReceipts.getState().room).toBeUndefined();
  });
});
