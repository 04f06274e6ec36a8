import { describe, expect, it } from "vitest";
import { discard, interrupted, nextToSend, setDelivery, unsent } from "./outbox";
import type { Delivery, Pending } from "./outbox";

const entry = (clientId: string, delivery: Delivery = "queued", room = "r"): Pending => ({
  clientId,
  room,
  text: clientId,
  at: 0,
  delivery,
  tried: false,
});

describe("nextToSend", () => {
  it("is the oldest that waits in that room", () => {
    expect(nextToSend([entry("x", "queued", "other"), entry("a"), entry("b")], "r")?.clientId).toBe("a");
  });

  it("is nothing while another one is on its way", () => {
    expect(nextToSend([entry("a", "sending"), entry("b")], "r")).toBeUndefined();
  });

  it("is the unconfirmed one again, before those behind it", () => {
    expect(nextToSend([entry("a", "unconfirmed"), entry("b")], "r")?.clientId).toBe("a");
  });

  it("is not held up by one that failed for good", () => {
    expect(nextToSend([entry("a", "failed"), entry("b")], "r")?.clientId).toBe("b");
  });
});

it("calls nothing sent that was on its way when the connection broke", () => {
  const after = interrupted([entry("a", "sending"), entry("b"), entry("c", "failed")]);

  expect(after.map(({ delivery, tried }) => [delivery, tried])).toEqual([
    ["unconfirmed", true],
    ["queued", false],
    ["failed", false],
  ]);
});

it("stores what is not sent, and only that", () => {
  expect(unsent([entry("a", "sent"), entry("b", "failed")]).map(({ clientId }) => clientId)).toEqual(["b"]);
});

it("notes why one failed, and forgets one on demand", () => {
  const failed = setDelivery([entry("a")], "a", "failed", "forbidden");

  expect(failed[0]?.code).toBe("forbidden");
  expect(discard(failed, "a")).toEqual([]);
});
