// One's own account: sessions, mail address, access tokens. Kept for as long as the fake server runs.
const day = 86_400_000;
const ok = (body, status = 200) => ({ status, body });
const none = { status: 204 };

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const iphone =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Mobile/15E148 Safari/604.1";

const session = (id, device, source, openedDays, usedDays) => ({
  id,
  device,
  source,
  openedAt: Date.now() - openedDays * day,
  usedAt: Date.now() - usedDays * day,
  current: id === "here",
});

let sessions = [
  session("here", firefox, "192.0.2.17", 3, 0),
  session("phone", iphone, "198.51.100.4", 40, 0.2),
  session("script", "curl/8.14.1", "2001:db8:7:1::", 12, 9),
];
let mail = { address: "ada@example.org" };
let tokens = [
  {
    id: "t1",
    name: "Build bot",
    hint: "7f3a",
    scopes: ["read", "write"],
    createdAt: Date.now() - 20 * day,
    expiresAt: Date.now() + 70 * day,
    lastUsedAt: Date.now() - day,
  },
];

export const account = {
  "GET /account/sessions": () => ok(sessions),
  "DELETE /account/sessions": () => ((sessions = sessions.filter((each) => each.current)), none),
  "DELETE /account/sessions/:id": ({ id }) => ((sessions = sessions.filter((each) => each.id !== id)), none),
  "POST /account/password": () => none,
  "GET /account/mail": () => ok(mail),
  "PUT /account/mail": (_, __, body) => ((mail = { ...mail, wanted: body.address }), none),
  "DELETE /account/mail": () => ((mail = {}), none),
  "GET /account/tokens": () => ok(tokens),
  "POST /account/tokens": (_, __, { name, scopes, expiresInDays }) => {
    const times = { createdAt: Date.now(), expiresAt: Date.now() + expiresInDays * day };
    const row = { id: `t${tokens.length + 2}`, name, hint: "k2xq", scopes, ...times };
    tokens = [row, ...tokens];
    return ok({ token: "lc_pat_ada_k2xq7n4t0v9m3c8w6z1r5h2d7f4b", row }, 201);
  },
  "DELETE /account/tokens/:id": ({ id }) => ((tokens = tokens.filter((each) => each.id !== id)), none),
};
