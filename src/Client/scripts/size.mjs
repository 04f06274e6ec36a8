// Fails when what a browser must load before anything shows is over the budget.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const budget = 160 * 1024;
const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, "utf8"));
const size = (file) => gzipSync(readFileSync(dist + file), { level: 9 }).length;

function initial(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) initial(next, seen);
  return seen;
}

const first = [...initial("index.html")].map((key) => manifest[key]);
const script = first.reduce((sum, { file }) => sum + size(file), size("boot.js"));
const style = first.flatMap(({ css = [] }) => css).reduce((sum, file) => sum + size(file), 0);
const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`;
console.log(`Initial script ${kib(script)} gzipped (budget ${kib(budget)}), style ${kib(style)}.`);
if (script > budget) {
  console.error("The initial script is over its budget: load more of it later.");
  process.exit(1);
}
