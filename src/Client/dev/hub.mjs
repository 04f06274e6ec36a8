// The SignalR JSON hub protocol, as much of it as the client uses.
import { WebSocketServer } from "ws";
import { history, markRead, onChange, online, post, roomsOf, users, view, world } from "./world.mjs";

const end = "\u001e";
const sockets = new Set();
const moved = new Map();

function push(socket, target, ...args) {
  socket.send(JSON.stringify({ type: 1, target, arguments: args }) + end);
}

export function notify(user, notice) {
  for (const socket of sockets) if (socket.user === user) push(socket, "Notices", [notice]);
}

export function cutSessions(user) {
  for (const socket of sockets) {
    if (socket.user !== user) continue;
    socket.send(JSON.stringify({ type: 7, error: "signed-out" }) + end);
    socket.close();
  }
}

const lossy = Number(process.env.LOSS ?? 0);

onChange((what, ...args) => {
  if (what === "events") {
    const [room, events] = args;
    moved.set(room.id, room);
    for (const socket of sockets) {
      if (!room.members.has(socket.user) || Math.random() < lossy) continue;
      push(socket, "Events", { room: room.id, from: events[0].seq, to: events.at(-1).seq, events });
    }
  } else if (what === "read") {
    const [user, room, read] = args;
    notify(user, { type: "read", room: room.id, ...read });
  }
});

const value = (result) => ({ value: result });
const refusal = (code, detail = code) => ({ refusal: { code, detail } });

const methods = {
  Sync(socket, cursors) {
    const mine = roomsOf(socket.user);
    const missed = [];
    const reset = [];
    for (const [id, seq] of Object.entries(cursors)) {
      const room = mine.find((each) => each.id === id);
      if (!room) continue;
      if (room.events.length - seq > 200) reset.push(id);
      else if (room.events.length > seq) missed.push(history(room, undefined, seq, 200));
    }
    return value({
      me: users.get(socket.user),
      rooms: mine.map((room) => view(socket.user, room)),
      missed,
      reset,
      heartbeatMs: 15_000,
      unreadThreads: 2,
    });
  },
  Send(socket, id, clientId, text) {
    const room = world.get(id);
    if (!room?.members.has(socket.user)) return refusal("not-found");
    if (text.includes("please fail")) return refusal("forbidden", "This room is read-only.");
    return value(post(socket.user, room, clientId, text));
  },
  History(socket, id, before, after, limit) {
    const room = world.get(id);
    if (!room?.members.has(socket.user)) return refusal("not-found");
    return value(history(room, before, after, limit));
  },
  MarkRead(socket, id, seq, ordinal) {
    const room = world.get(id);
    return room ? value(markRead(socket.user, room, seq, ordinal)) : refusal("not-found");
  },
  MarkAllRead(socket) {
    for (const room of roomsOf(socket.user)) markRead(socket.user, room, room.events.length, room.ordinal);
    return value(null);
  },
  Typing(socket, id) {
    for (const other of sockets) {
      if (other !== socket && other.user !== socket.user && other.watching === id)
        push(other, "Typing", id, [socket.user]);
    }
  },
  Watch(socket, room, watched) {
    socket.watching = room;
    return value(watched.map((user) => ({ user, state: online.has(user) ? "online" : "offline" })));
  },
};

export function attachHub(server, userOf) {
  const hub = new WebSocketServer({ noServer: true });
  server.on("upgrade", (request, raw, head) => {
    const user = userOf(request);
    if (!request.url.startsWith("/hub") || !user) return raw.end("HTTP/1.1 401 Unauthorized\r\n\r\n");
    hub.handleUpgrade(request, raw, head, (socket) => {
      socket.user = user;
      socket.on("close", () => sockets.delete(socket));
      socket.on("message", (data) => {
        for (const frame of String(data).split(end).filter(Boolean)) receive(socket, JSON.parse(frame));
      });
    });
  });
  setInterval(() => {
    for (const socket of sockets) {
      const heads = {};
      for (const room of moved.values())
        if (room.members.has(socket.user)) heads[room.id] = [room.events.length, room.ordinal];
      push(socket, "Heads", heads);
    }
    moved.clear();
  }, 15_000);
}

function receive(socket, message) {
  if (message.protocol) {
    sockets.add(socket);
    return socket.send(`{}${end}`);
  }
  if (message.type !== 1) return undefined;
  const run = methods[message.target];
  const result = run?.(socket, ...message.arguments);
  if (message.invocationId === undefined) return undefined;
  const reply = run ? { result } : { error: "bad-request: no such method" };
  return setTimeout(
    () => socket.send(JSON.stringify({ type: 3, invocationId: message.invocationId, ...reply }) + end),
    Number(process.env.LAG ?? 0),
  );
}
