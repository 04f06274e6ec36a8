import type { LanguageFn } from "highlight.js";
import { createLowlight } from "lowlight";

export type CodeKind = "comment" | "keyword" | "literal" | "name" | "string" | "added" | "removed";
export type CodeNode = string | { kind: CodeKind; children: CodeNode[] };

type Load = () => Promise<{ default: LanguageFn }>;

/** Each comes when it is first needed. */
const languages: Record<string, Load> = {
  bash: () => import("highlight.js/lib/languages/bash"),
  c: () => import("highlight.js/lib/languages/c"),
  cpp: () => import("highlight.js/lib/languages/cpp"),
  csharp: () => import("highlight.js/lib/languages/csharp"),
  css: () => import("highlight.js/lib/languages/css"),
  diff: () => import("highlight.js/lib/languages/diff"),
  dockerfile: () => import("highlight.js/lib/languages/dockerfile"),
  go: () => import("highlight.js/lib/languages/go"),
  ini: () => import("highlight.js/lib/languages/ini"),
  java: () => import("highlight.js/lib/languages/java"),
  javascript: () => import("highlight.js/lib/languages/javascript"),
  json: () => import("highlight.js/lib/languages/json"),
  kotlin: () => import("highlight.js/lib/languages/kotlin"),
  lua: () => import("highlight.js/lib/languages/lua"),
  makefile: () => import("highlight.js/lib/languages/makefile"),
  markdown: () => import("highlight.js/lib/languages/markdown"),
  php: () => import("highlight.js/lib/languages/php"),
  powershell: () => import("highlight.js/lib/languages/powershell"),
  python: () => import("highlight.js/lib/languages/python"),
  ruby: () => import("highlight.js/lib/languages/ruby"),
  rust: () => import("highlight.js/lib/languages/rust"),
  sql: () => import("highlight.js/lib/languages/sql"),
  swift: () => import("highlight.js/lib/languages/swift"),
  typescript: () => import("highlight.js/lib/languages/typescript"),
  xml: () => import("highlight.js/lib/languages/xml"),
  yaml: () => import("highlight.js/lib/languages/yaml"),
};

const otherNames: Record<string, string> = {
  "c#": "csharp",
  "c++": "cpp",
  cs: "csharp",
  docker: "dockerfile",
  golang: "go",
  html: "xml",
  js: "javascript",
  jsx: "javascript",
  kt: "kotlin",
  make: "makefile",
  md: "markdown",
  ps1: "powershell",
  py: "python",
  rb: "ruby",
  rs: "rust",
  sh: "bash",
  shell: "bash",
  svg: "xml",
  toml: "ini",
  ts: "typescript",
  tsx: "typescript",
  yml: "yaml",
  zsh: "bash",
};

const kinds: Record<string, CodeKind> = {
  comment: "comment",
  quote: "comment",
  doctag: "comment",
  meta: "comment",
  keyword: "keyword",
  built_in: "keyword",
  "selector-tag": "keyword",
  tag: "keyword",
  number: "literal",
  literal: "literal",
  symbol: "literal",
  variable: "literal",
  "template-variable": "literal",
  name: "name",
  title: "name",
  type: "name",
  attr: "name",
  attribute: "name",
  property: "name",
  section: "name",
  "selector-class": "name",
  "selector-id": "name",
  string: "string",
  regexp: "string",
  char: "string",
  link: "string",
  addition: "added",
  deletion: "removed",
};

const most = 16 * 1024;
const longestLine = 2_000;
const lowlight = createLowlight();

/** Code in parts that have a colour; undefined when the language is not known or the text too much for it. */
export async function highlight(language: string, code: string): Promise<CodeNode[] | undefined> {
  const name = otherNames[language] ?? language;
  const load = Object.hasOwn(languages, name) ? languages[name] : undefined;
  if (!load || code.length > most || code.split("\n").some((line) => line.length > longestLine)) return undefined;
  if (!lowlight.registered(name)) lowlight.register(name, (await load()).default);
  return lowlight.highlight(name, code).children.flatMap(nodeOf);
}

type Found = ReturnType<typeof lowlight.highlight>["children"][number];

function nodeOf(found: Found): CodeNode[] {
  if (found.type === "text") return [found.value];
  if (found.type !== "element") return [];
  const children = found.children.flatMap(nodeOf);
  const kind = kindOf(found.properties["className"]);
  return kind ? [{ kind, children }] : children;
}

function kindOf(names: unknown): CodeKind | undefined {
  const name: unknown = Array.isArray(names) ? names[0] : undefined;
  return typeof name === "string" ? kinds[name.replace(/^hljs-/, "")] : undefined;
}
