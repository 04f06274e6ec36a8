import type { RoomView } from "./wire";

/** A room for tests: read up to its end. */
export const roomView = (change: Partial<RoomView> = {}): RoomView => ({
  id: "r",
  name: "room",
  topic: "",
  visibility: "public",
  members: 2,
  createdAt: 0,
  kind: "room",
  people: [],
  archived: false,
  role: "member",
  joinedSeq: 1,
  headSeq: 10,
  headOrdinal: 8,
  headAt: 0,
  readSeq: 10,
  readOrdinal: 8,
  ...change,
});
