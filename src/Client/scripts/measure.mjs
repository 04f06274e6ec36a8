// Scrolls a room of 100,000 messages against the fake server and says what it cost: long tasks, nodes, and whether the
// row that was being read stayed where it was while history arrived. Fails when a limit is broken.
import { launch, signIn, startFake } from "./stage.mjs";

const steps = Number(process.env.STEPS ?? 120);
const fake = await startFake();
const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await signIn(page, fake.url);
await page.getByRole("link", { name: /hundred-thousand/ }).click();
await page.locator("[data-row]").first().waitFor();
await page.waitForTimeout(1_000);
await page.evaluate(() => {
  window.tasks = [];
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => window.tasks.push(duration))).observe({
    type: "longtask",
  });
});
await page.mouse.move(800, 400);

let nodes = 0;
let worstShift = 0;

/** Marks a row in the middle of the screen, lets whatever is loading arrive, and looks how far the row went. */
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

for (let step = 0; step < steps; step++) {
  const up = step < steps * 0.7 ? -1 : 1;
  await page.mouse.wheel(0, up * 900);
  await page.waitForTimeout(40);
  nodes = Math.max(nodes, await page.evaluate(() => document.querySelectorAll("*").length));
  if (step % 6 === 0) worstShift = Math.max(worstShift, await shiftWhileLoading());
}

const { tasks, seq } = await page.evaluate(() => ({
  tasks: window.tasks,
  seq: document.querySelector('[role="log"]').textContent.match(/no\. (\d+)/)?.[1],
}));
const longest = Math.round(Math.max(0, ...tasks));
console.log(
  `${steps} steps of 900 px, reached about message ${seq}; long tasks: ${tasks.length}, longest ${longest} ms.`,
);
console.log(
  `At most ${nodes} nodes; the row being read moved at most ${worstShift.toFixed(2)} px while history arrived.`,
);
await browser.close();
fake.stop();
if (nodes > 2_000 || worstShift > 1) process.exitCode = 1;
