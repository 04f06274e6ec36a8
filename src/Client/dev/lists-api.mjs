// What the fake server lists for one: activity, threads, saved and scheduled messages, made from what was said in its rooms.
import { world } from "./world.mjs";

const ok = (body) => ({ status: 200, body });

/** The last messages of others, each with its room. */
const said = (me, count) =>
  ["launch", "design", "random"]
    .flatMap((id) => {
      const room = world.get(id);
      return room ? room.events.map((event) => ({ room, event })) : [];
    })
    .filter(({ event }) => event.type === "message.posted" && event.by !== me)
    .toSorted((one, two) => two.event.at - one.event.at)
    .slice(0, count);

const excerpt = ({ seq, at, by, text }) => ({ seq, at, by, text, cut: false, deleted: false, revision: 0 });

const kinds = ["mention", "reaction", "reply", "threadReply", "added"];

const activity = (me) =>
  said(me, 12).map(({ room, event }, index) => {
    const kind = kinds[index % kinds.length];
    return {
      id: 100 - index,
      kind,
      room: room.id,
      seq: event.seq,
      at: event.at,
      people: kind === "reaction" ? [event.by, "ben", "chloe", "greta"] : [event.by],
      emoji: kind === "reaction" ? ["🎉", "👍"] : [],
      count: kind === "reaction" ? 4 : 1,
      read: index > 2,
      ...(kind !== "added" && {
        message: {
          seq: event.seq,
          at: event.at,
          by: event.by,
          text: event.text,
          cut: false,
          deleted: false,
          revision: 0,
        },
      }),
    };
  });

const mark = (room, event, index) => ({
  room: room.id,
  root: event.seq,
  following: true,
  read: index < 2 ? 1 : 4,
  last: 4,
  lastAt: event.at,
});

const scheduled = [
  {
    id: "1",
    room: "launch",
    at: Date.now() + 72_000_000,
    text: "Good morning, the numbers of the night are in the table.",
  },
  { id: "2", room: "random", at: Date.now() - 600_000, text: "Cake at three?", failed: "archived" },
];

const drafts = [
  {
    room: "design",
    text: "About B: **one** thing is still open,\n- the numbers\n- the order",
    changedAt: Date.now() - 240_000,
    revision: 2,
  },
  {
    room: "launch",
    thread: 20,
    text: "I would wait for the table first.",
    changedAt: Date.now() - 5_400_000,
    revision: 1,
  },
];

/** How far everybody of a room has read: the first half all, the others to where they were half an hour ago. */
const receipts = (room) =>
  [...room.members.keys()].slice(0, 8).map((user, index) => {
    const far = room.events.length;
    return { user, read: index < 4 ? far : 5, delivered: index < 6 ? far : 5, since: 1 };
  });

/** A thread: the message that it is about and those after it, as if they were replies. */
function thread(room, seq) {
  const at = room.events.findIndex((event) => event.seq === seq);
  const replies = room.events.slice(at + 1).filter(({ type }) => type === "message.posted");
  const events = replies.slice(0, 4).map((event, index) => ({ ...event, thread: seq, threadOrdinal: index + 1 }));
  return { mark: mark(room, room.events[at], 0), events: [room.events[at], ...events], notes: [] };
}

export const lists = {
  "GET /users/me/activity": ({ me }, query) => {
    const [kind, unread] = [query.get("kind"), query.get("unread")];
    const items = activity(me).filter((row) => (!kind || row.kind === kind) && (!unread || !row.read));
    return ok({ items, unread: 3 });
  },
  "GET /threads": ({ me }, query) => {
    const rows = said(me, 8).map(({ room, event }, index) => ({
      mark: mark(room, event, index),
      events: [event],
      notes: [],
    }));
    return ok({ items: query.get("unread") ? rows.slice(0, 2) : rows });
  },
  "GET /saved": ({ me }) =>
    ok({
      items: said(me, 8).map(({ room, event }) => ({
        room: room.id,
        savedAt: event.at,
        message: { events: [event], notes: [] },
      })),
    }),
  "GET /saved/marks": () => ok({ items: [] }),
  "GET /users/me/scheduled": () => ok(scheduled),
  "GET /drafts": () => ok({ items: drafts, revision: drafts.length }),
};

export const inPlace = {
  "GET /rooms/:room/messages/:id/thread": ({ room, id }) => ok(thread(room, Number(id))),
  "PUT /rooms/:room/messages/:id/thread/read": ({ room, id }) => ok(thread(room, Number(id)).mark),
  "PUT /rooms/:room/messages/:id/thread/follow": ({ room, id }) => ok(thread(room, Number(id)).mark),
  "GET /rooms/:room/excerpts": ({ room }, query) => {
    const wanted = new Set((query.get("messages") ?? "").split(",").map(Number));
    return ok(room.events.filter(({ seq, type }) => wanted.has(seq) && type === "message.posted").map(excerpt));
  },
  "GET /rooms/:room/receipts": ({ room }) => ok({ kept: true, items: receipts(room) }),
  "GET /rooms/:room/pins": ({ room }) =>
    ok({ events: room.events.filter(({ type }) => type === "message.posted").slice(-3), notes: [] }),
};
