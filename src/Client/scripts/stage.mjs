// A fake server and a browser for the scripts that look at the client.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

export async function startFake(env = {}) {
  const script = fileURLToPath(new URL("../dev/fake-server.mjs", import.meta.url));
  const server = spawn(process.execPath, [script], {
    env: { ...process.env, PORT: "0", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(server.stdout, "data");
  return { url: String(line).trim(), stop: () => server.kill() };
}

export function launch() {
  const executablePath = process.env.CHROMIUM_PATH ?? execFileSync("which", ["chromium"], { encoding: "utf8" }).trim();
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--force-color-profile=srgb"] });
}

export async function signIn(page, url, name = "ada") {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel("User name").fill(name);
  await page.getByLabel("Password", { exact: true }).fill("correct horse");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("navigation").getByText("launch").waitFor();
}
