import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import { readdirSync } from "node:fs";
import tseslint from "typescript-eslint";

const features = readdirSync(new URL("./src/features", import.meta.url));
const shared = ["ui", "lib", "realtime", "i18n", "contracts", "text", "emoji"];

/** Imports go one way: shared → features → app. Features do not know each other. */
function forbid(files, groups, message) {
  const patterns = [
    { group: groups, message },
    { group: ["../*"], message: "Write imports from another folder with @/." },
  ];
  return { files, rules: { "no-restricted-imports": ["error", { patterns }] } };
}

export default tseslint.config(
  { ignores: ["dist", "shots", "src/contracts/wire.ts"] },
  js.configs.recommended,
  {
    files: ["src/**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, jsxA11y.flatConfigs.strict, reactHooks.configs.flat.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "max-lines": ["error", 250],
      "no-console": "error",
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true, varsIgnorePattern: "^_" }],
      "jsx-a11y/no-noninteractive-element-to-interactive-role": ["error", { ul: ["listbox"], li: ["option"] }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  ...features.map((feature) =>
    forbid(
      [`src/features/${feature}/**`],
      ["@/app/*", "@/features/*", `!@/features/${feature}`],
      "A feature knows only what is shared.",
    ),
  ),
  forbid(
    shared.map((folder) => `src/${folder}/**`),
    ["@/app/*", "@/features/*"],
    "What is shared knows neither features nor the app.",
  ),
  // Catalogues and corpora are data.
  { files: ["src/i18n/*.ts", "src/text/corpus/*.ts", "src/contracts/wire-*.ts"], rules: { "max-lines": "off" } },
  {
    files: ["src/**/*.test.{ts,tsx}"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  {
    files: ["dev/**/*.mjs", "scripts/**/*.mjs", "public/*.js", "*.js"],
    languageOptions: {
      globals: Object.fromEntries(
        [
          "process console URL Buffer setTimeout clearTimeout setInterval clearInterval fetch performance",
          "document window localStorage matchMedia location PerformanceObserver requestAnimationFrame getComputedStyle axe",
        ].flatMap((names) => names.split(" ").map((name) => [name, "readonly"])),
      ),
    },
  },
);
