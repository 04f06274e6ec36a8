/** First match wins: almost every browser also calls itself by the names of older ones. */
const browsers: [name: string, mark: RegExp][] = [
  ["Edge", /\bEdgA?(iOS)?\//],
  ["Opera", /\bOPR\//],
  ["Samsung Internet", /\bSamsungBrowser\//],
  ["Firefox", /\b(Firefox|FxiOS)\//],
  ["Chrome", /\b(Chrome|CriOS|HeadlessChrome)\//],
  ["Safari", /\bVersion\/[\d.]+ .*Safari\//],
];

const systems: [name: string, mark: RegExp][] = [
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["Android", /\bAndroid\b/],
  ["ChromeOS", /\bCrOS\b/],
  ["Windows", /\bWindows\b/],
  ["macOS", /\bMac OS X\b/],
  ["Linux", /\bLinux\b/],
];

const find = (list: [string, RegExp][], agent: string) => list.find(([, mark]) => mark.test(agent))?.[0];

export interface Device {
  browser: string | undefined;
  system: string | undefined;
  phone: boolean;
}

/** What a user agent says of itself, as far as people care. Anybody may claim anything. */
export function deviceOf(agent: string): Device {
  const system = find(systems, agent);
  const phone = system === "iPhone" || (system === "Android" && /\bMobile\b/.test(agent));
  return { browser: find(browsers, agent), system, phone };
}
