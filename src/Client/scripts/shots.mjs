// Pictures of every screen in three sizes and three looks, into shots/, and what axe has to say about each.
//   npm run build && npm run shots [-- name-part...]
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { launch, startFake } from "./stage.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folder = fileURLToPath(new URL("../shots/", import.meta.url));
const only = process.argv.slice(2);
const wanted = (name) => only.length === 0 || only.some((part) => name.includes(part));
mkdirSync(folder, { recursive: true });

const sizes = [
  [360, 780],
  [768, 1024],
  [1440, 900],
];
const looks = [
  { name: "light", colorScheme: "light", locale: "en" },
  { name: "dark", colorScheme: "dark", locale: "en" },
  { name: "rtl", colorScheme: "light", locale: "ar-XB" },
];

const press = (keys) => (page) => page.keyboard.press(keys);
const click = (selector) => (page) => page.locator(selector).first().click();
const drawer = async (page) => {
  if (page.viewportSize().width <= 760) await click("main button:visible")(page);
};

/** Name, address, what to do there. */
const screens = [
  ["room", "/rooms/launch"],
  ["unread", "/rooms/design"],
  ["quiet", "/rooms/quiet"],
  ["long", "/rooms/archive"],
  ["formatting", "/rooms/formatting"],
  [
    "formatting-bar",
    "/rooms/formatting",
    async (page) => {
      await page.locator("textarea").fill("Some **bold** words :tad");
      await page.locator("form button").first().click();
    },
  ],
  [
    "draft",
    "/rooms/quiet",
    (page) =>
      page
        .locator("textarea")
        .fill("One thing is still open,\n- the numbers in the sidebar, which pull the eye\n- the order"),
  ],
  ["emoji", "/rooms/quiet", click("form button[aria-haspopup=dialog]")],
  ["members", "/rooms/random?panel=members"],
  ["activity", "/activity"],
  ["threads", "/threads"],
  ["saved", "/saved"],
  ["scheduled", "/scheduled"],
  ["drafts", "/drafts"],
  ["readers", "/rooms/random", click("article button:has-text('Read by')")],
  ["search", "/search?q=in%3Alaunch+the"],
  ["search-start", "/search"],
  ["search-room", "/search?q=from%3Anobody+the&in=launch"],
  ["search-files", "/search?q=the&tab=files"],
  ["search-people", "/search?q=a&tab=people"],
  ["search-rooms", "/search?q=e&tab=rooms"],
  ["search-none", "/search?q=zzzz&in=launch"],
  [
    "search-filter",
    "/search",
    async (page) => {
      await page.locator("[data-search]").fill("from:");
      await page.locator("[data-search]").press("End");
    },
  ],
  [
    "search-date",
    "/search",
    async (page) => {
      await page.locator("[data-search]").fill("before:");
      await page.locator("[data-search]").press("End");
    },
  ],
  ["thread", "/rooms/launch/threads/20"],
  ["drawer", "/rooms/random", drawer],
  ["menu", "/rooms/random", async (page) => (await drawer(page), click("nav [aria-haspopup=menu]")(page))],
  ["room-menu", "/rooms/random", click("header [aria-haspopup=menu]")],
  ["jump", "/rooms/random", press("Control+k")],
  [
    "jump-commands",
    "/rooms/random",
    async (page) => (await press("Control+k")(page), await page.waitForTimeout(500), page.keyboard.type(">")),
  ],
  ["shortcuts", "/rooms/random", press("Control+/")],
  ["browse", "/rooms/random", async (page) => (await drawer(page), click("nav section header button")(page))],
  [
    "create",
    "/rooms/random",
    async (page) => (await drawer(page), click("nav section header button:nth-of-type(2)")(page)),
  ],
  [
    "invite",
    "/rooms/random",
    async (page) => {
      await click("header [aria-haspopup=menu]")(page);
      await click("[role=menuitem]")(page);
      await page.waitForTimeout(300);
      await click("[role=dialog] button")(page);
    },
  ],
  [
    "failed",
    "/rooms/support",
    async (page) => {
      for (const text of ["please fail", "This one arrives. 🎉"]) {
        await page.locator("textarea").fill(text);
        await page.locator("textarea").press("Enter");
      }
    },
  ],
  ["invitation", "/invite/demo"],
  ["invitation-spent", "/invite/gone"],
  ["not-found", "/rooms/nowhere"],
  ["settings-list", "/settings"],
  ["settings-account", "/settings/account"],
  ["settings-sessions", "/settings/sessions"],
  ["settings-tokens", "/settings/tokens"],
  ["forgot", "/forgot"],
  ["reset", "/reset#token=ada.secret"],
  ["verify", "/verify#token=ada.secret"],
  ["settings-appearance", "/settings/appearance"],
];

const fake = await startFake();
const fresh = await startFake({ FRESH: "1" });
const outside = [
  ["first-account", "/sign-up", fresh.url],
  ["sign-in", "/sign-in", fake.url],
];
const browser = await launch();
let serious = 0;

async function take(page, name) {
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${folder}${name}.png` });
  const found = await page.evaluate(async (source) => {
    if (!window.axe) (0, eval)(source);
    const { violations } = await window.axe.run(document, { resultTypes: ["violations"] });
    return violations.map(
      ({ id, impact, nodes }) =>
        `${impact} ${id}: ${nodes
          .map(({ target }) => target.join(" "))
          .slice(0, 3)
          .join(" | ")}`,
    );
  }, axe);
  for (const line of found) {
    if (/^(serious|critical)/.test(line)) serious++;
    console.log(`${name}: ${line}`);
  }
}

for (const [width, height] of sizes) {
  for (const look of looks) {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: look.colorScheme,
      hasTouch: width < 500,
      bypassCSP: true, // For axe; the pages themselves were loaded under the strict policy before.
    });
    const page = await context.newPage();
    const at = (path, host = fake.url) =>
      page.goto(`${host}${path}${path.includes("?") ? "&" : "?"}locale=${look.locale}`);
    const named = (name) => `${name}-${width}-${look.name}`;
    for (const [name, path, host] of outside) {
      if (!wanted(name)) continue;
      await at(path, host);
      await take(page, named(name));
    }
    await page.request.post(`${fake.url}/api/v1/session`, { data: { name: "ada", password: "correct horse" } });
    for (const [name, path, act] of screens) {
      if (!wanted(name)) continue;
      await at(path);
      await page.waitForTimeout(500);
      await act?.(page);
      await take(page, named(name));
    }
    await context.close();
  }
}
await browser.close();
fake.stop();
fresh.stop();
console.log(`${serious} serious findings.`);
if (serious > 0) process.exitCode = 1;
