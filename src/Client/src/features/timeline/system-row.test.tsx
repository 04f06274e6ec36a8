import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { RoomEvent } from "@/contracts/wire";
import { SystemRow } from "./system-row";

const created: RoomEvent = {
  type: "room.created",
  seq: 1,
  at: 0,
  by: "ada",
  name: "r",
  topic: "",
  visibility: "public",
};
const joined = (seq: number, by: string): RoomEvent => ({ type: "member.joined", seq, at: 0, by, role: "member" });
const topic = (seq: number): RoomEvent => ({ type: "room.topic-changed", seq, at: 0, by: "ada", topic: `no. ${seq}` });

const show = (...events: RoomEvent[]) => render(<SystemRow row={{ kind: "system", key: "s1", holds: true, events }} />);

describe("SystemRow", () => {
  it("tells a few different changes one by one, without the creator's own joining", () => {
    show(created, joined(2, "ada"), joined(3, "ben"), topic(4));

    expect(screen.queryByRole("button")).toBeNull();
    expect(screen.getAllByRole("paragraph").map((line) => line.textContent)).toHaveLength(3);
    expect(screen.getByText(/created the room/)).toBeTruthy();
    expect(screen.getByText(/no. 4/)).toBeTruthy();
  });

  it("folds many changes", () => {
    show(topic(1), topic(2), topic(3), topic(4));

    expect(screen.getByRole("button").textContent).toBe("4 changes in the room");
    expect(screen.queryByText(/no. 2/)).toBeNull();
  });

  it("folds a run of people who joined into one sentence", () => {
    show(joined(1, "ada"), joined(2, "ben"));

    expect(screen.getByRole("button").textContent).toMatch(/joined/);
  });
});
