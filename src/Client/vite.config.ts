import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const server = process.env["LIVECHAT_SERVER"] ?? "http://127.0.0.1:5080";

const docs = (name: string) => readFileSync(new URL(`../../docs/${name}.md`, import.meta.url), "utf8");

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  build: {
    target: "es2022",
    sourcemap: false,
    assetsInlineLimit: 0, // A data: URL would need a wider content security policy.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    manifest: true,
  },
  server: {
    proxy: {
      "/api": { target: server },
      "/hub": { target: server, ws: true },
    },
  },
  test: {
    restoreMocks: true,
    testTimeout: 60_000,
    provide: process.env["VITEST"] ? { shortcutsInDocs: docs("shortcuts") } : {}, // A build has no docs beside it.
    css: { modules: { classNameStrategy: "non-scoped" } },
    // Only what renders needs a page; the rest starts much faster without one.
    projects: [
      { extends: true, test: { name: "logic", environment: "node", include: ["src/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "screens",
          environment: "jsdom",
          include: ["src/**/*.test.tsx"],
          setupFiles: ["src/test-setup.ts"],
        },
      },
    ],
  },
});
