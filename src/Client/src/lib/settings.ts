import { create } from "zustand";
import { persist } from "zustand/middleware";

export type Theme = "system" | "light" | "dark" | "contrast";

interface ThemeState {
  theme: Theme;
}

/** Read by boot.js before the first paint: its name and shape are part of that contract. */
export const useTheme = create<ThemeState>()(
  persist((): ThemeState => ({ theme: "system" }), { name: "livechat.theme" }),
);

export const usePanes = create<{ sidebar: number }>()(persist(() => ({ sidebar: 272 }), { name: "livechat.panes" }));

const dark = matchMedia("(prefers-color-scheme: dark)");
const contrast = matchMedia("(prefers-contrast: more)");

function paint(): void {
  const { theme } = useTheme.getState();
  const root = document.documentElement;
  const isDark = theme === "dark" || (theme !== "light" && dark.matches);
  root.dataset["theme"] = isDark ? "dark" : "light";
  if (theme === "contrast" || contrast.matches) root.dataset["contrast"] = "more";
  else delete root.dataset["contrast"];
  const colour = getComputedStyle(root).getPropertyValue("--surface-sidebar").trim();
  document.querySelector('meta[name="theme-color"]')?.setAttribute("content", colour);
}

export function followTheme(): void {
  paint();
  useTheme.subscribe(paint);
  dark.addEventListener("change", paint);
  contrast.addEventListener("change", paint);
}
