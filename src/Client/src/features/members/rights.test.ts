import { expect, it } from "vitest";
import { roomView } from "@/contracts/room-view.fixture";
import type { Role, ServerRole } from "@/contracts/wire";
import { rightsIn } from "@/lib/room-rights";
import { isEmpty, offerFor } from "./rights";

const other = (role: Role) => ({ id: "ben", role });
const offer = (mine: Role, theirs: Role, server: ServerRole = "member", muted = false, me = "ada") =>
  offerFor(rightsIn(roomView({ role: mine }), server), other(theirs), muted, me);
const order = { remove: true, mute: true, ban: true, unmute: false };
const none = { remove: false, mute: false, ban: false, unmute: false, roles: [] };

it("lets owners give roles, and whoever ranks higher keep order", () => {
  expect(offer("owner", "owner")).toMatchObject({ remove: false, roles: { length: 3 } });
  expect(offer("owner", "moderator")).toMatchObject(order);
  expect(offer("moderator", "member")).toEqual({ ...order, roles: [] });
  expect(offer("moderator", "moderator")).toEqual(none);
  expect(offer("member", "member")).toEqual(none);
});

it("counts who keeps order on the server as a moderator, and gives them no roles to give", () => {
  expect(offer("member", "member", "moderator")).toEqual({ ...order, roles: [] });
  expect(offer("member", "member", "administrator")).toEqual({ ...order, roles: [] });
  expect(offer("member", "moderator", "administrator")).toEqual(none);
  expect(offer("owner", "member", "guest")).toEqual(none);
});

it("offers to lift what holds, and not to mute twice", () => {
  expect(offer("moderator", "member", "member", true)).toEqual({ ...order, mute: false, unmute: true, roles: [] });
  expect(offer("member", "member", "member", true)).toEqual(none);
});

it("offers nothing against oneself", () => {
  expect(isEmpty(offer("owner", "owner", "member", false, "ben"))).toBe(true);
  expect(isEmpty(offer("owner", "member"))).toBe(false);
});
