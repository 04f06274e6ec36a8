import { navigate } from "@/lib/router";

let before = "/";

/** Where one is while not in the settings: closing them leads back there. */
export function rememberPlace(): void {
  if (!/^\/(settings|admin)(\/|$)/.test(location.pathname)) before = location.pathname + location.search;
}

export const settingsPath = (section?: string) => (section === undefined ? "/settings" : `/settings/${section}`);
export const closeSettings = () => navigate(before);
