import { expect, it } from "vitest";
import { roomView } from "@/contracts/room-view.fixture";
import type { MessageRow } from "@/features/timeline/rows";
import { canDelete, canEdit, messageRights } from "./rights";

const row = (by: string, at = Date.now()): MessageRow => ({
  kind: "message",
  key: "k",
  holds: true,
  by,
  at,
  text: "x",
  opens: true,
  clientId: "c",
  seq: 1,
});

it("lets people edit and delete their own, and moderators delete those of others", () => {
  const member = messageRights(roomView({ role: "member" }), "member", true, undefined);
  const moderator = messageRights(roomView({ role: "moderator" }), "member", true, undefined);

  expect([canEdit(row("ada"), member, "ada"), canDelete(row("ada"), member, "ada")]).toEqual([true, true]);
  expect([canEdit(row("ben"), moderator, "ada"), canDelete(row("ben"), moderator, "ada")]).toEqual([false, true]);
  expect([canEdit(row("ben"), member, "ada"), canDelete(row("ben"), member, "ada")]).toEqual([false, false]);
});

it("offers who is muted nothing that others would see", () => {
  const muted = messageRights(roomView({ role: "moderator", muted: {} }), "member", false, undefined);

  expect(muted).toMatchObject({ react: false, edit: false, pin: false, deleteAny: false });
});

it("offers a reaction where only some write", () => {
  const reader = messageRights(roomView({ role: "member" }), "member", false, undefined);

  expect(reader).toMatchObject({ react: true, edit: false });
});

it("ends editing when its time is over", () => {
  const rights = messageRights(roomView({ role: "member" }), "member", true, 60);

  expect(canEdit(row("ada", Date.now() - 30_000), rights, "ada")).toBe(true);
  expect(canEdit(row("ada", Date.now() - 61_000), rights, "ada")).toBe(false);
});
