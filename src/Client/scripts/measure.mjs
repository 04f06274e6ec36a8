// What the client costs, measured against the fake server: scrolling through a room of 100,000 messages, and 50 messages
// a second arriving. Says how long the longest task was (processor time of the page's main thread, so that other work
// on the machine does not count), how many nodes there were, and whether the row that was being read stayed where it
// was while history arrived. Fails when a limit is broken.
import { launch, signIn, startFake } from "./stage.mjs";

const steps = Number(process.env.STEPS ?? 120);
const longTask = 50;
const fake = await startFake({ LAG: process.env.LAG ?? "20" });
const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
let failed = false;

/** Runs `work` and answers the milliseconds of the main thread's longest tasks, longest first. */
async function tasksOf(work) {
  await browser.startTracing(page, {
    categories: ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"],
  });
  await work();
  const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
  const main = traceEvents.findLast(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain");
  const busiest = new Map();
  for (const { name, pid, tid, tdur } of traceEvents) {
    if (!name.endsWith("RunTask") || !tdur) continue;
    const key = `${pid} ${tid}`;
    busiest.set(key, [...(busiest.get(key) ?? []), tdur / 1000]);
  }
  return (busiest.get(`${main.pid} ${main.tid}`) ?? []).sort((one, two) => two - one);
}

function report(what, tasks) {
  const long = tasks.filter((task) => task > longTask).length;
  const total = tasks.reduce((sum, task) => sum + task, 0);
  console.log(
    `${what}: longest task ${tasks[0]?.toFixed(1)} ms, over ${longTask} ms: ${long}, together ${Math.round(total)} ms.`,
  );
  failed ||= long > 0 || tasks.length === 0;
}

/** Takes a row in the middle of the screen and looks for some frames how far it goes without anybody scrolling. */
async function shiftWhileLoading() {
  return page.evaluate(async () => {
    const log = document.querySelector('[role="log"]');
    const middle = log.getBoundingClientRect().top + log.clientHeight / 2;
    const row = [...log.querySelectorAll("[data-row]")].find((each) => each.getBoundingClientRect().bottom > middle);
    const before = row.getBoundingClientRect().top;
    let worst = 0;
    for (let frame = 0; frame < 12; frame++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      if (!row.isConnected) return Infinity;
      worst = Math.max(worst, Math.abs(row.getBoundingClientRect().top - before));
    }
    return worst;
  });
}

let nodes = 0;
let worstShift = 0;

async function scroll() {
  await page.mouse.move(800, 400);
  for (let step = 0; step < steps; step++) {
    const up = step < steps * 0.7 ? -1 : 1;
    await page.mouse.wheel(0, up * 900);
    await page.waitForTimeout(40);
    if (step % 6 > 0) continue;
    nodes = Math.max(nodes, await page.evaluate(() => document.querySelectorAll("*").length));
    worstShift = Math.max(worstShift, await shiftWhileLoading());
  }
}

/** Somebody else writes 50 messages a second for some seconds. */
async function burst() {
  const session = await fetch(`${fake.url}/api/v1/session`, {
    method: "POST",
    body: '{"name":"ben","password":"correct horse"}',
  });
  const headers = { cookie: session.headers.get("set-cookie").split(";")[0] };
  const began = performance.now();
  for (let n = 0; n < 250; n++) {
    const body = JSON.stringify({ clientId: `burst${n}`, text: `Message ${n} of a lively evening` });
    void fetch(`${fake.url}/api/v1/rooms/launch/messages`, { method: "POST", headers, body });
    await page.waitForTimeout(Math.max(0, began + n * 20 - performance.now()));
  }
}

await signIn(page, fake.url);
await page.getByRole("link", { name: /hundred-thousand/ }).click();
await page.locator("[data-row]").first().waitFor();
await page.waitForTimeout(1_000);
report(`Scrolling ${steps} steps of 900 px`, await tasksOf(scroll));
console.log(
  `At most ${nodes} nodes; the row being read moved at most ${worstShift.toFixed(2)} px while history arrived.`,
);
failed ||= nodes > 2_000 || worstShift > 1;

await page.getByRole("link", { name: /launch/ }).click();
await page.waitForTimeout(1_000);
report("250 messages at 50 a second", await tasksOf(burst));
report(
  "Switching between rooms 20 times",
  await tasksOf(async () => {
    for (let n = 0; n < 20; n++) {
      await page.getByRole("link", { name: n % 2 ? /launch/ : /design/ }).click();
      await page.waitForTimeout(100);
    }
  }),
);
await browser.close();
fake.stop();
if (failed) process.exitCode = 1;
