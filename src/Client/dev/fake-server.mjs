// A stand-in for the real server that speaks docs/api/wire.md from memory: for looking at the client and for its
// screenshots. `npm run fake`, then `LIVECHAT_SERVER=http://127.0.0.1:<port> npm run dev`, or open it directly: it
// serves dist/ when that was built.
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join as joinPath, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { attachHub } from "./hub.mjs";
import { answer, userOf } from "./http-api.mjs";

const dist = fileURLToPath(new URL("../dist", import.meta.url));
const types = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".html": "text/html",
};
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
  "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

function serveFile(path, response) {
  const wanted = joinPath(dist, normalize(path));
  const file =
    wanted.startsWith(dist) && existsSync(wanted) && statSync(wanted).isFile() ? wanted : joinPath(dist, "index.html");
  if (!existsSync(file)) return response.writeHead(404).end("Build the client first: npm run build\n");
  response.writeHead(200, {
    "content-type": types[extname(file)] ?? "application/octet-stream",
    "content-security-policy": policy,
  });
  createReadStream(file).pipe(response);
}

const server = createServer((request, response) => {
  const url = new URL(request.url, "http://localhost");
  if (!url.pathname.startsWith("/api/v1/")) return serveFile(decodeURIComponent(url.pathname), response);
  let body = "";
  request.on("data", (chunk) => (body += chunk));
  request.on("end", () => {
    const reply = answer(
      request.method,
      url.pathname.slice("/api/v1".length),
      url.searchParams,
      body ? JSON.parse(body) : {},
      request,
    );
    for (const cookie of reply.cookies ?? []) response.appendHeader("set-cookie", cookie);
    const problem = reply.status >= 400;
    response.writeHead(reply.status, { "content-type": problem ? "application/problem+json" : "application/json" });
    response.end(reply.body === undefined ? undefined : JSON.stringify(reply.body));
  });
});

attachHub(server, userOf);
server.listen(Number(process.env.PORT ?? 0), "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${server.address().port}`);
});
