// State and rules of the fake server: enough of the real ones to run every screen of the client.
import { randomBytes } from "node:crypto";
import { at, elsewhere, longTalk, people, rooms, talks } from "./seed.mjs";

const now = Date.now();
export const newId = () => randomBytes(10).toString("hex");
export const users = new Map();
export const addUser = (id, displayName, role = "member") => users.set(id, { id, name: id, displayName, role });
for (const [id, displayName] of people) addUser(id, displayName, id === "ada" ? "administrator" : "member");
export const online = new Set(["ada", "ben", "greta", "emi"]);
export const world = new Map();
export const reads = new Map(); // "user room" → { seq, ordinal }
export const passwords = new Map();
let tell = () => {};
export const onChange = (listener) => (tell = listener);

function append(room, event) {
  const full = { seq: room.events.length + room.base + 1, at: Math.max(event.at ?? Date.now(), room.lastAt), ...event };
  room.lastAt = full.at;
  if (full.type === "message.posted") full.ordinal = ++room.ordinal;
  room.events.push(full);
  tell("events", room, [full]);
  return full;
}

function seedRoom({ id, name, topic, owner, talk = [], count = 0, visibility = "public", kind = "room" }, members) {
  const started = count ? now - count * 240_000 : at(now, Math.max(1600, ...talk.map(([ago]) => ago)) + 5);
  const room = {
    id,
    name,
    topic,
    visibility,
    kind,
    members: new Map(),
    invites: [],
    events: [],
    base: 0,
    ordinal: 0,
    lastAt: 0,
    createdAt: started,
  };
  world.set(id, room);
  append(room, { type: "room.created", at: started, by: owner, name, topic, visibility });
  for (const user of [owner, ...members.filter((member) => member !== owner)]) {
    room.members.set(user, user === owner ? "owner" : user === "ben" ? "moderator" : "member");
    append(room, { type: "member.joined", at: started, by: user, role: room.members.get(user) });
  }
  for (const [ago, by, text, preview] of talk) {
    const { seq } = append(room, { type: "message.posted", at: at(now, ago), by, clientId: newId(), text });
    if (preview) append(room, { type: "preview.added", at: at(now, ago), by, message: seq, preview });
  }
  if (count) {
    for (let n = 1; n <= count; n++) {
      const seq = room.events.length + 1;
      // A getter keeps 100,000 messages cheap: the text is made when a page is read.
      room.events.push({ seq, lazy: n });
    }
    room.ordinal = count;
    room.lastAt = longTalk(count, count, now).at;
    room.count = count;
  }
  return room;
}

for (const room of rooms)
  seedRoom(
    room,
    people.map(([id]) => id),
  );
for (const room of elsewhere)
  seedRoom(
    room,
    people.slice(3).map(([id]) => id),
  );

for (const talk of talks) seedRoom({ name: "", topic: "", visibility: "private", ...talk }, talk.people);

const real = (room, event) =>
  event.lazy
    ? {
        type: "message.posted",
        seq: event.seq,
        ordinal: event.lazy,
        clientId: `c${event.lazy}`,
        ...longTalk(event.lazy, room.count, now),
      }
    : event;

export function join(user, room, extra = {}) {
  if (room.members.has(user)) return;
  room.members.set(user, extra.role ?? "member");
  append(room, { type: "member.joined", by: user, role: extra.role ?? "member" });
}

/** Everybody who signs in finds the demo rooms, with something unread. */
export function welcome(user) {
  for (const { id, unread } of rooms) {
    const room = world.get(id);
    room.members.set(user, id === "quiet" || id === "random" ? "owner" : "member");
    const seq = room.events.length;
    reads.set(`${user} ${id}`, { seq: seq - unread, ordinal: room.ordinal - unread });
  }
}

const policy = { send: "member", invite: "member", pin: "moderator", mentionAll: "moderator", manage: "moderator" };

export const card = ({ id, name, topic, visibility, kind = "room", members, createdAt }) => ({
  id,
  name,
  topic,
  visibility,
  kind,
  members: members.size,
  createdAt,
  people: kind === "room" ? [] : [...members.keys()],
  ...(kind === "room" && { policy }),
  archived: false,
});

export function view(user, room) {
  const read = reads.get(`${user} ${room.id}`) ?? { seq: 0, ordinal: 0 };
  return {
    ...card(room),
    role: room.members.get(user),
    joinedSeq: 1,
    headSeq: room.events.length,
    headOrdinal: room.ordinal,
    headAt: room.lastAt,
    readSeq: read.seq,
    readOrdinal: read.ordinal,
  };
}

export function history(room, before, after, limit = 50) {
  const head = room.events.length;
  const count = Math.min(limit, 200);
  const first = after != null ? after + 1 : Math.max(1, (before ?? head + 1) - count);
  const last = after != null ? Math.min(head, after + count) : Math.min(head, (before ?? head + 1) - 1);
  const events = room.events.slice(first - 1, last).map((event) => real(room, event));
  const [from, to] = [events[0]?.seq ?? 0, events.at(-1)?.seq ?? 0];
  return { room: room.id, from, to, events, start: first <= 1, head, notes: [] };
}

export function post(user, room, clientId, text) {
  const same = room.events.find((event) => event.by === user && event.clientId === clientId);
  const { seq, ordinal, at: when } = same ?? append(room, { type: "message.posted", by: user, clientId, text });
  return { seq, ordinal, at: when };
}

export const emit = (room, event) => append(room, event);

export function markRead(user, room, seq, ordinal) {
  const before = reads.get(`${user} ${room.id}`) ?? { seq: 0, ordinal: 0 };
  const next = { seq: Math.max(before.seq, seq), ordinal: Math.max(before.ordinal, ordinal) };
  reads.set(`${user} ${room.id}`, next);
  tell("read", user, room, next);
  return next;
}

export const roomsOf = (user) => [...world.values()].filter((room) => room.members.has(user));
