import { beforeEach, expect, it, vi } from "vitest";
import { roomView } from "@/contracts/room-view.fixture";
import { useSession } from "@/lib/session";
import { personTargets, roomOf, roomTargets } from "./forward-targets";

const request = vi.hoisted(() => vi.fn());
vi.mock("@/lib/http", async (original) => ({ ...(await original<object>()), request }));

const me = { id: "me", name: "me", displayName: "Me", role: "member" as const };
const ben = { id: "ben", name: "ben", displayName: "Ben" };
const cleo = { id: "cleo", name: "cleo", displayName: "Cleo" };
const direct = roomView({ id: "d1", kind: "direct", name: "", people: ["me", "ben"], headAt: 5 });

beforeEach(() => {
  useSession.setState({ status: "in", me });
  request.mockReset();
});

it("offers the rooms and conversations that one may write in, the best match first", () => {
  const rooms = [
    roomView({ id: "a", name: "garden", headAt: 1 }),
    roomView({ id: "b", name: "old garden", headAt: 9 }),
    roomView({ id: "c", name: "garden plans", archived: true }),
    roomView({ id: "e", name: "garden gate", requestBy: "cleo" }),
    direct,
  ];

  expect(roomTargets(rooms, "#garden", {}).map(({ name }) => name)).toEqual(["#garden", "#old garden"]);
  expect(roomTargets(rooms, "", { ben }).map(({ name }) => name)).toEqual(["#old garden", "Ben", "#garden"]);
});

it("offers people whom one does not write to yet", () => {
  expect(personTargets([me, ben, cleo], [direct]).map(({ name, note }) => [name, note])).toEqual([["Cleo", "@cleo"]]);
});

it("begins a conversation with somebody new, and with nobody else", async () => {
  request.mockResolvedValue(roomView({ id: "d2", kind: "direct", people: ["me", "cleo"] }));
  const [person] = personTargets([cleo], []);

  expect(await roomOf(person!)).toBe("d2");
  expect(request).toHaveBeenCalledExactlyOnceWith("POST", "/conversations", { people: ["cleo"] });
  expect(await roomOf(roomTargets([roomView({ id: "a", name: "a" })], "a", {})[0]!)).toBe("a");
});
