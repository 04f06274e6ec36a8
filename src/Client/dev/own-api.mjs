// What one says of oneself and keeps for oneself. Kept for as long as the fake server runs.
import { notify } from "./hub.mjs";
import { online, users } from "./world.mjs";

const ok = (body, status = 200) => ({ status, body });
const none = { status: 204 };

let order = {
  version: 1,
  favourites: ["design"],
  folders: [],
  muted: ["random"],
  rooms: "unset",
  conversations: "unset",
};
let contact = { from: "everybody" };
const blocked = new Set();

function change(me, patch) {
  users.set(me, { ...users.get(me), ...patch });
  notify(me, { type: "profile", me: users.get(me) });
  return ok(users.get(me));
}

export const own = {
  "GET /users/me": ({ me }) => ok(users.get(me)),
  "PATCH /users/me": ({ me }, _, patch) => change(me, patch),
  "PUT /users/me/status": ({ me }, _, status) => change(me, { status }),
  "DELETE /users/me/status": ({ me }) => change(me, { status: undefined }),
  "PUT /users/me/presence": ({ me }, _, { mode }) => change(me, { mode }),
  "GET /users/me/sidebar": () => ok(order),
  "PUT /users/me/sidebar": (_, __, next) => ok((order = { ...next, version: order.version + 1 })),
  "GET /users/me/contact": () => ok(contact),
  "PUT /users/me/contact": (_, __, rule) => ((contact = rule), none),
  "GET /users/me/blocks": () => ok([...blocked]),
  "PUT /users/me/blocks/:id": ({ id }) => (blocked.add(id), none),
  "DELETE /users/me/blocks/:id": ({ id }) => (blocked.delete(id), none),
  "GET /account/factors": () => ok({ password: true, totp: false, recoveryCodes: 0, passkeys: [], identities: [] }),
};

/** Found last: anybody's profile has the address that the others begin with. */
export const profiles = {
  "GET /users/:id": ({ id }) =>
    users.has(id)
      ? ok({ ...users.get(id), presence: online.has(id) ? "online" : "offline", timeZone: "Europe/Lisbon" })
      : { status: 404, body: { type: "about:blank", title: "not-found", status: 404, code: "not-found" } },
};
