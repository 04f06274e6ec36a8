import { afterEach, describe, expect, it, vi } from "vitest";
import type { ReadReceipt } from "@/contracts/wire";
import { forgetReceipts, loadReceipts, readersOf, receiptTold, useReceipts } from "./receipts";

const http = vi.hoisted(() => ({ request: vi.fn() }));
vi.mock("./http", () => http);

const receipt = (user: string, read: number, extra: Partial<ReadReceipt> = {}): ReadReceipt => ({
  user,
  read,
  delivered: read,
  since: 2,
  ...extra,
});

afterEach(() => {
  forgetReceipts();
  http.request.mockReset();
});

describe("receipts", () => {
  it("never go back, whether told or asked for", async () => {
    http.request.mockResolvedValue({ kept: true, items: [receipt("ben", 5)] });
    const asked = loadReceipts("r");
    receiptTold("r", receipt("ben", 9));
    await asked;
    receiptTold("r", receipt("ben", 7, { delivered: 11 }));
    receiptTold("other", receipt("ben", 99));

    expect(useReceipts.getState().byUser["ben"]).toEqual(receipt("ben", 9, { delivered: 11 }));
  });

  it("are of who is in the room and tells, and of who came back from then on", async () => {
    http.request.mockResolvedValue({ kept: true, items: [receipt("ben", 5), receipt("cleo", 5)] });
    await loadReceipts("r");
    http.request.mockResolvedValue({ kept: true, items: [receipt("cleo", 6, { since: 6 })] });
    await loadReceipts("r");

    expect(useReceipts.getState().byUser).toEqual({ cleo: receipt("cleo", 6, { since: 6 }) });
  });

  it("say nothing of a message that was there before somebody came, nor of its author", async () => {
    http.request.mockResolvedValue({
      kept: true,
      items: [receipt("ada", 9), receipt("ben", 9), receipt("cleo", 9, { since: 5 })],
    });
    await loadReceipts("r");

    expect(readersOf(useReceipts.getState(), 4, "ada").map(({ user }) => user)).toEqual(["ben"]);
    expect(readersOf(useReceipts.getState(), 6, "ada").map(({ user }) => user)).toEqual(["ben", "cleo"]);
  });

  it("of another room are not mixed with those before", async () => {
    http.request.mockResolvedValueOnce({ kept: true, items: [receipt("ben", 5)] });
    await loadReceipts("r");
    let answer: (value: unknown) => void = () => undefined;
    http.request.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    const late = loadReceipts("s");
    expect(useReceipts.getState()).toEqual({ room: "s", kept: false, byUser: {} });
    http.request.mockResolvedValueOnce({ kept: false, items: [] });
    await loadReceipts("t");
    answer({ kept: true, items: [receipt("ben", 5)] });
    await late;

    expect(useReceipts.getState()).toEqual({ room: "t", kept: false, byUser: {} });
  });
});
