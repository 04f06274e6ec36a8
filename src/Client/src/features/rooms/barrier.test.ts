import { expect, it } from "vitest";
import { roomView } from "@/contracts/room-view.fixture";
import type { RoomPolicy } from "@/contracts/wire";
import { obstacle } from "./barrier";

const open: RoomPolicy = {
  send: "member",
  invite: "member",
  pin: "moderator",
  mentionAll: "moderator",
  manage: "moderator",
};

it("lets everybody write where the policy says so, and where none is told", () => {
  expect(obstacle(roomView(), 0)).toBeUndefined();
  expect(obstacle(roomView({ policy: open }), 0)).toBeUndefined();
});

it("says who writes in a room for announcements, to those who do not", () => {
  const policy: RoomPolicy = { ...open, send: "moderator" };

  expect(obstacle(roomView({ policy }), 0)?.text).toBe("Only moderators and owners write in this room.");
  expect(obstacle(roomView({ policy, role: "moderator" }), 0)).toBeUndefined();
  expect(obstacle(roomView({ policy }), 0, "administrator")).toBeUndefined();
  expect(obstacle(roomView({ policy: { ...open, send: "owner" }, role: "moderator" }), 0)).toBeDefined();
});

it("says why I am muted, until that ends", () => {
  const room = roomView({ muted: { until: 100, reason: "Loud" } });

  expect(obstacle(room, 99)).toMatchObject({ reason: "Loud" });
  expect(obstacle(room, 100)).toBeUndefined();
  expect(obstacle(roomView({ muted: {} }), 1e15)).toEqual({ text: "You may not write in this room." });
});

it("lets nobody write in an archived room, its owner neither", () => {
  expect(obstacle(roomView({ archived: true, role: "owner" }), 0)).toBeDefined();
});
