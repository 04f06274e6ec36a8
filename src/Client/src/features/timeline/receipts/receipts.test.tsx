import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { ReadReceipt } from "@/contracts/wire";
import { forgetReceipts, useReceipts } from "@/lib/receipts";
import { TimelineRoom } from "@/features/timeline/room-context";
import type { MessageRow } from "@/features/timeline/rows";
import { ReceiptLine } from "./receipt-line";

const row: MessageRow = {
  kind: "message",
  key: "k",
  holds: true,
  by: "ada",
  at: 1,
  text: "Hi",
  opens: true,
  seq: 5,
  clientId: "c",
};
const receipt = (user: string, read: number, delivered = read): ReadReceipt => ({ user, read, delivered, since: 1 });

function show(receipts: ReadReceipt[], last: { direct: boolean; others: number }, kept = true) {
  useReceipts.setState({ room: "r", kept, byUser: Object.fromEntries(receipts.map((each) => [each.user, each])) });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <TimelineRoom value="r">
        <ReceiptLine row={row} seq={5} last={{ seq: 5, ...last }} />
      </TimelineRoom>
    </QueryClientProvider>,
  );
}

afterEach(forgetReceipts);

describe("under the last own message", () => {
  it.each([
    [receipt("ben", 4), "Sent"],
    [receipt("ben", 4, 5), "Delivered"],
    [receipt("ben", 5), "Read"],
  ])("a conversation says how far it has come (%o)", (told, words) => {
    show([receipt("ada", 5), told], { direct: true, others: 1 });

    expect(screen.getByText(words)).toBeTruthy();
  });

  it.each([
    [[receipt("ben", 5)], "Read by one"],
    [[receipt("ben", 5), receipt("cleo", 9), receipt("dan", 4)], "Read by 2"],
    [[receipt("ben", 5), receipt("cleo", 9), receipt("dan", 6)], "Read by all"],
  ])("a room says how many have read it", (told, words) => {
    show(told, { direct: false, others: 3 });

    expect(screen.getByRole("button", { name: words })).toBeTruthy();
  });

  it.each([
    ["nobody has read it", [receipt("ben", 4, 5)], { direct: false, others: 1 }, true],
    ["the other one does not tell", [receipt("ada", 5)], { direct: true, others: 1 }, true],
    ["the room has too many people", [receipt("ben", 5)], { direct: false, others: 500 }, false],
  ])("nothing stands when %s", (_, told, last, kept) => {
    show(told, last, kept);

    expect(screen.queryByText(/Sent|Delivered|Read/)).toBeNull();
  });
});
