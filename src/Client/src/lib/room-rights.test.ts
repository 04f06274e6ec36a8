import { expect, it } from "vitest";
import { roomView } from "@/contracts/room-view.fixture";
import type { Role, RoomPolicy, ServerRole } from "@/contracts/wire";
import { reaches, rightsIn } from "./room-rights";

const policy: RoomPolicy = {
  send: "moderator",
  invite: "member",
  pin: "moderator",
  mentionAll: "moderator",
  manage: "moderator",
};

/** The names of what is offered. */
function offered(role: Role, server: ServerRole = "member", change = {}) {
  const rights = rightsIn(roomView({ role, policy, ...change }), server);
  return Object.entries(rights).flatMap(([name, may]) => (may === true ? [name] : []));
}

it("offers what the role and the policy of the room let one do", () => {
  expect(offered("member")).toEqual(["react", "invite"]);
  expect(offered("moderator")).toEqual([
    "send",
    "react",
    "pin",
    "mentionAll",
    "deleteMessages",
    "invite",
    "manage",
    "keepOrder",
  ]);
  expect(offered("owner")).toEqual([
    "send",
    "react",
    "pin",
    "mentionAll",
    "deleteMessages",
    "invite",
    "manage",
    "setPolicy",
    "keepOrder",
    "giveRoles",
    "transfer",
    "archive",
    "remove",
  ]);
});

it("counts who keeps order on the server as a moderator of every room, and lets administrators end rooms", () => {
  expect(offered("member", "moderator")).toEqual(offered("moderator"));
  expect(offered("moderator", "moderator")).toEqual(offered("moderator"));
  expect(offered("member", "administrator")).toEqual([...offered("moderator"), "archive", "remove"]);
  expect(offered("owner", "administrator")).toEqual(offered("owner"));
});

it("offers guests nothing but to react, and to write where everybody does", () => {
  expect(offered("member", "guest")).toEqual(["react"]);
  expect(offered("owner", "guest")).toEqual(["react"]);
  expect(offered("member", "guest", { policy: { ...policy, send: "member" } })).toEqual(["send", "react"]);
});

it("adds nothing to an archived room, and still keeps order there", () => {
  expect(offered("owner", "member", { archived: true })).toEqual([
    "keepOrder",
    "giveRoles",
    "transfer",
    "archive",
    "remove",
  ]);
});

it("compares roles", () => {
  expect([reaches("owner", "moderator"), reaches("member", "moderator"), reaches("member")]).toEqual([
    true,
    false,
    true,
  ]);
});
