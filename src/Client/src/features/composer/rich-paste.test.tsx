import { expect, it } from "vitest";
import { markdownOf } from "./rich-paste";

it.each([
  ["<b>bold</b> and <i>italic</i> and <s>struck</s>", "**bold** and *italic* and ~~struck~~"],
  ["<p>one</p><p>two</p>", undefined],
  ["<p>one <b>two </b></p><p>three</p>", "one **two**\n\nthree"],
  ["<h2>Title</h2><p>text</p>", "## Title\n\ntext"],
  ["<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", "- a\n\n- b\n  - c"],
  ["<ol><li>a</li><li>b</li></ol>", "1. a\n\n2. b"],
  ["<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"],
  ["<pre><code>a *b*\n  c</code></pre>", "```\na *b*\n  c\n```"],
  ["<code>a</code>", "`a`"],
  ['<a href="https://a.example/x">text</a>', "[text](https://a.example/x)"],
  ['<a href="https://a.example/x_(y)">text</a>', "[text](<https://a.example/x_(y)>)"],
  ['<a href="https://a.example">https://a.example</a>', "https://a.example"],
  ['<b style="font-weight:normal">not <em>bold</em></b>', "not *bold*"],
  ["<b>a*b_c</b> x_y", "**a\\*b_c** x_y"],
  ["plain", undefined],
])("%s", (html, expected) => {
  expect(markdownOf(html, "")).toBe(expected);
});

it.each([
  '<a href="javascript:alert(1)">x</a><b>y</b>',
  "<script>alert(1)</script><b>y</b>",
  "<style>*{color:red}</style><b>y</b>",
  '<img src=x onerror="alert(1)"><b>y</b>',
  '<b onclick="alert(1)">y</b>',
  "<svg onload=alert(1)></svg><b>y</b>",
  '<iframe srcdoc="<script>alert(1)</script>"></iframe><b>y</b>',
])("takes only words from %s", (html) => {
  expect(markdownOf(html, "")).not.toMatch(/alert|color|[<>]/);
});

it("does not go deeper than anybody writes", () => {
  expect(markdownOf(`${"<div>".repeat(300)}<b>x</b>`, "")).toContain("x");
});
