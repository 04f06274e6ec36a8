import {
  addUser,
  card,
  emit,
  history,
  join,
  markRead,
  newId,
  online,
  passwords,
  post,
  reads,
  roomsOf,
  users,
  view,
  welcome,
  world,
} from "./world.mjs";
import { account } from "./account-api.mjs";
import { cutSessions, notify } from "./hub.mjs";
import { inPlace, lists } from "./lists-api.mjs";
import { own, profiles } from "./own-api.mjs";
import { search } from "./search-api.mjs";

const sessions = new Map();
const accessMs = Number(process.env.ACCESS_MS ?? 600_000);
const ok = (body, status = 200) => ({ status, body });
const none = { status: 204 };
const no = (status, code, detail = code) => ({
  status,
  body: { type: "about:blank", title: code, status, code, detail },
});
const missing = no(404, "not-found", "No such thing.");

export const userOf = (request) => sessions.get(/livechat-access=(\w+)/.exec(request.headers.cookie ?? "")?.[1])?.user;

const sessionInfo = (user) => ({
  me: users.get(user),
  session: newId(),
  accessExpiresAt: Date.now() + accessMs,
});

function signIn(user, status) {
  const token = newId();
  sessions.set(token, { user });
  online.add(user);
  return { ...ok(sessionInfo(user), status), cookies: [`livechat-access=${token}; HttpOnly; SameSite=Strict; Path=/`] };
}

const member = (room, id) => ({
  ...users.get(id),
  role: room.members.get(id),
  presence: online.has(id) ? "online" : "offline",
});
const rank = { owner: 0, moderator: 1, member: 2 };

function page(items, query) {
  const from = Number(query.get("cursor") ?? 0);
  const limit = Number(query.get("limit") ?? 50);
  const next = from + limit < items.length ? String(from + limit) : undefined;
  return ok({ items: items.slice(from, from + limit), ...(next && { next }) });
}

const has = (text, query) => text.toLowerCase().includes((query.get("q") ?? "").toLowerCase());

const open = {
  "GET /server": () =>
    ok({
      name: "Nordlicht",
      version: "0.1.0",
      fresh: process.env.FRESH === "1" && passwords.size === 0,
      registration: "open",
      messageBytes: 16384,
      mail: true,
    }),
  "POST /session/sign-up": (_, __, body) => {
    if (users.has(body.name)) return no(409, "name-taken", "The name is in use.");
    if (body.password.length < 8) return no(400, "password-weak", "At least 8 characters.");
    addUser(body.name, body.displayName || body.name, passwords.size === 0 ? "administrator" : "member");
    passwords.set(body.name, body.password);
    welcome(body.name);
    return signIn(body.name, 201);
  },
  "POST /session/forgot": () => none,
  "POST /session/reset": () => none,
  "POST /account/mail/confirm": () => none,
  "POST /session": (_, __, body) => {
    if (!users.has(body.name) || body.password === "wrong-password")
      return no(401, "sign-in-failed", "The name or the password is wrong.");
    if (!reads.has(`${body.name} launch`)) welcome(body.name);
    return signIn(body.name);
  },
};

const closed = {
  ...account,
  ...own,
  ...lists,
  ...search,
  "POST /session/refresh": ({ me }) => ok(sessionInfo(me)),
  "GET /session": ({ me }) => ok(sessionInfo(me)),
  "DELETE /session": ({ me }) => (cutSessions(me), { ...none, cookies: ["livechat-access=; Max-Age=0; Path=/"] }),
  "GET /users": (_, query) => ok((query.get("ids") ?? "").split(",").flatMap((id) => users.get(id) ?? [])),
  "GET /users/search": (_, query) =>
    page(
      [...users.values()].filter((user) => has(user.displayName + user.name, query)),
      query,
    ),
  "GET /rooms": (_, query) =>
    page([...world.values()].filter((room) => room.visibility === "public" && has(room.name, query)).map(card), query),
  "POST /rooms": ({ me }, _, body) => {
    if ([...world.values()].some((room) => room.name === body.name))
      return no(409, "name-taken", "The name is in use.");
    const room = {
      id: newId(),
      members: new Map(),
      invites: [],
      events: [],
      base: 0,
      ordinal: 0,
      lastAt: 0,
      createdAt: Date.now(),
      topic: "",
      ...body,
    };
    world.set(room.id, room);
    emit(room, { type: "room.created", by: me, name: room.name, topic: room.topic, visibility: room.visibility });
    join(me, room, { role: "owner" });
    notify(me, { type: "room.joined", room: view(me, room) });
    return ok(view(me, room), 201);
  },
  ...profiles,
};

/** Of public rooms, for people who are not in them yet. */
const atTheDoor = {
  "GET /rooms/:room/preview": ({ room }) =>
    ok({ room: card(room), events: history(room, undefined, undefined, 20).events.filter((event) => event.ordinal) }),
  "PUT /rooms/:room/members/me": ({ me, room }) => {
    join(me, room);
    notify(me, { type: "room.joined", room: view(me, room) });
    return ok(view(me, room));
  },
};

const inRoom = {
  ...inPlace,
  "GET /rooms/:room": ({ me, room }) => ok(view(me, room)),
  "PATCH /rooms/:room": ({ me, room }, _, body) => {
    if (room.members.get(me) === "member") return no(403, "forbidden", "Only owners and moderators.");
    if (body.name && body.name !== room.name) emit(room, { type: "room.renamed", by: me, name: body.name });
    if (body.topic !== undefined && body.topic !== room.topic)
      emit(room, { type: "room.topic-changed", by: me, topic: body.topic });
    Object.assign(room, body);
    for (const user of room.members.keys()) notify(user, { type: "room.changed", room: card(room) });
    return ok(view(me, room));
  },
  "DELETE /rooms/:room/members/me": ({ me, room }) => {
    room.members.delete(me);
    emit(room, { type: "member.left", by: me });
    notify(me, { type: "room.left", room: room.id, removed: false });
    return none;
  },
  "GET /rooms/:room/members": ({ room }, query) =>
    page(
      [...room.members.keys()]
        .map((id) => member(room, id))
        .filter((user) => has(user.displayName + user.name, query))
        .sort((a, b) => rank[a.role] - rank[b.role] || a.displayName.localeCompare(b.displayName)),
      query,
    ),
  "PUT /rooms/:room/members/:id/role": ({ me, room, id }, _, body) => {
    room.members.set(id, body.role);
    emit(room, { type: "member.role-changed", by: me, user: id, role: body.role });
    return none;
  },
  "DELETE /rooms/:room/members/:id": ({ me, room, id }) => {
    room.members.delete(id);
    emit(room, { type: "member.removed", by: me, user: id });
    notify(id, { type: "room.left", room: room.id, removed: true });
    return none;
  },
  "GET /rooms/:room/messages": ({ room }, query) =>
    ok(
      history(
        room,
        query.get("before") && Number(query.get("before")),
        query.get("after") && Number(query.get("after")),
        Number(query.get("limit") ?? 50),
      ),
    ),
  "POST /rooms/:room/messages": ({ me, room }, _, body) => ok(post(me, room, body.clientId, body.text)),
  "PUT /rooms/:room/read": ({ me, room }, _, body) => ok(markRead(me, room, body.seq, body.ordinal)),
  "GET /rooms/:room/invites": ({ room }) => ok(room.invites),
  "POST /rooms/:room/invites": ({ me, room }, _, body) => {
    const expiresAt = body.expiresInSeconds && Date.now() + body.expiresInSeconds * 1000;
    const invite = {
      id: newId(),
      code: newId(),
      by: me,
      createdAt: Date.now(),
      ...(expiresAt && { expiresAt }),
      ...(body.maxUses && { maxUses: body.maxUses }),
      uses: 0,
    };
    room.invites.push(invite);
    emit(room, { type: "invite.created", by: me, invite: invite.id });
    return ok(invite, 201);
  },
  "DELETE /rooms/:room/invites/:id": ({ me, room, id }) => {
    room.invites = room.invites.filter((invite) => invite.id !== id);
    emit(room, { type: "invite.revoked", by: me, invite: id });
    return none;
  },
};

function invitation(method, me, code, accept) {
  const room =
    code === "demo"
      ? world.get("books")
      : [...world.values()].find((each) => each.invites.some((invite) => invite.code === code));
  if (!room) return no(410, "invite-spent", "The invitation has expired.");
  if (!accept) return ok({ room: card(room), by: users.get("ada"), member: room.members.has(me) });
  join(me, room);
  notify(me, { type: "room.joined", room: view(me, room) });
  return ok(view(me, room));
}

function find(table, method, path) {
  for (const [key, run] of Object.entries(table)) {
    const [verb, pattern] = key.split(" ");
    const match = verb === method && new RegExp(`^${pattern.replace(/:(\w+)/g, "(?<$1>[^/]+)")}$`).exec(path);
    if (match) return [run, match.groups ?? {}];
  }
  return undefined;
}

export function answer(method, path, query, body, request) {
  const free = open[`${method} ${path}`];
  if (free) return free({}, query, body);
  const me = userOf(request);
  if (!me) return no(401, "signed-out", "Sign in first.");
  const invited = /^\/invites\/(\w+)(\/accept)?$/.exec(path);
  if (invited) return invitation(method, me, invited[1], Boolean(invited[2]));
  const [run, groups] = [closed, atTheDoor, inRoom].map((table) => find(table, method, path)).find(Boolean) ?? [];
  if (!run) return missing;
  const room = world.get(groups.room);
  const enters = room?.members.has(me) || (room?.visibility === "public" && Object.values(atTheDoor).includes(run));
  if (groups.room && !enters) return missing;
  return run({ me, room, id: groups.id }, query, body);
}

export { roomsOf };
