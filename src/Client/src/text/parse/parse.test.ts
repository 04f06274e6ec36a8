import { describe, expect, it } from "vitest";
import { notation } from "@/text/corpus/notation";
import type { Inline, Link } from "@/text/tree";
import { parse } from "./parse";
import { limits } from "./work";

const site = { origin: "https://chat.example" };
const read = (text: string) => notation(parse(text, site).blocks);

const linksIn = (nodes: readonly Inline[]): Link[] =>
  nodes.flatMap((node) => (node.type === "link" ? [node] : "children" in node ? linksIn(node.children) : []));
const links = (text: string) =>
  parse(text, site).blocks.flatMap((block) => (block.type === "paragraph" ? linksIn(block.children) : []));
const hrefs = (text: string) => links(text).map(({ href }) => href);

describe("what a chat means by it", () => {
  it.each([
    ["one\ntwo", "<p>one\ntwo</p>"],
    ["**b** *i* ~~s~~ `c`", "<p><b>b</b> <i>i</i> <s>s</s> <code>c</code></p>"],
    ["***both***", "<p><i><b>both</b></i></p>"],
    ["snake_case_name 2*3*4", "<p>snake_case_name 2<i>3</i>4</p>"],
    ["||the butler|| did it", "<p><spoiler>the butler</spoiler> did it</p>"],
    ["if (a||b||c) a || b || c", "<p>if (a||b||c) a || b || c</p>"],
    ["words:\n- a\n- b", "<p>words:</p><list ><li><p>a</p></li><li><p>b</p></li></list>"],
    ["in\n1986. was", "<p>in\n1986. was</p>"],
    ["1. a\n  - b\n2. c", "<list 1><li><p>a</p><list ><li><p>b</p></li></list></li><li><p>c</p></li></list>"],
    ["- [ ] a\n- [x] b", "<list ><li false><p>a</p></li><li true><p>b</p></li></list>"],
    ["> said\nanswered", "<q><p>said</p></q><p>answered</p>"],
    [">_< >:( ->", "<p>&gt;_&lt; &gt;:( -&gt;</p>".replaceAll("&gt;", ">").replaceAll("&lt;", "<")],
    ["-", "<p>-</p>"],
    ["3.", "<p>3.</p>"],
    ["    not code", "<p>not code</p>"],
    ["title\n---", "<p>title</p><hr>"],
    ["<b>no</b> &lt;", "<p><b>no</b> &lt;</p>"],
    ["```js\na\n```", "<pre js>a</pre>"],
    ["```\na\nb```\nafter", "<pre >a\nb</pre><p>after</p>"],
    ["日本語の**強調。**です", "<p>日本語の<b>強調。</b>です</p>"],
    ["| a | b |\n|:--|--:|\n| 1 | 2 |", "<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>"],
    ["![alt](https://a.example/x.png)", "<p><a https://a.example/x.png>alt</a></p>"],
    ["[ask @ada](https://a.example/)", "<p><a https://a.example/>ask @ada</a></p>"],
    ["[||x||](https://a.example/)", "<p><spoiler><a https://a.example/>x</a></spoiler></p>"],
  ])("%j", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it("finds names", () => {
    const [block] = parse("@ada.l and #launch-week, @all: mail@ada.example #1", site).blocks;
    const found = block?.type === "paragraph" ? block.children.filter(({ type }) => type === "mention") : [];

    expect(found).toEqual([
      { type: "mention", kind: "person", name: "ada.l" },
      { type: "mention", kind: "room", name: "launch-week" },
      { type: "mention", kind: "everybody", name: "all" },
      { type: "mention", kind: "room", name: "1" },
    ]);
  });

  it("finds emoji by name, and no times", () => {
    const [block] = parse("a :tada: at 10:30:45", site).blocks;

    expect(block).toEqual({
      type: "paragraph",
      children: [
        { type: "text", text: "a " },
        { type: "emoji", short: "tada" },
        { type: "text", text: " at 10:30:45" },
      ],
    });
  });
});

describe("links", () => {
  it.each([
    ["see https://example.org/a.", ["https://example.org/a"]],
    ["see:https://example.org/a", ["https://example.org/a"]],
    ["(https://example.org/wiki/A_(b))", ["https://example.org/wiki/A_(b)"]],
    ["http://a.example, https://b.example!", ["http://a.example/", "https://b.example/"]],
    ["**https://a.example/x_y_z**", ["https://a.example/x_y_z"]],
    ["||https://a.example/||", ["https://a.example/"]],
    ["大事 https://example.jp/道。", ["https://example.jp/%E9%81%93"]],
    ["www.example.org and ada@example.org", ["https://www.example.org/", "mailto:ada@example.org"]],
    ["[a](https://a.example/ 'title') [b](</rooms/b c>)", ["https://a.example/"]],
    ["[https://a.example](https://a.example)", ["https://a.example/"]],
    ["[a](/rooms/launch) [b](/admin) [c](//evil.example) [d](/rooms/../admin)", ["/rooms/launch"]],
    ["https://chat.example/rooms/r1/messages/12", ["/rooms/r1/messages/12"]],
    ["javascript:alert(1) ftp://example.org data:text/html,x", []],
    ["[x](javascript:alert(1)) [x](JaVa\\tScript:a) [x](data:text/html,a) [x](vbscript:a)", []],
    ["[x](&#106;avascript:a) [x](<java\nscript:a>) [x](\u0001javascript:a) [x](java\u200Bscript:a)", []],
    ["[x](https:evil.example) [x](https:///evil.example) [x](http:\\\\evil.example)", []],
    ["https://", []],
  ])("%j", (text, expected) => {
    expect(hrefs(text)).toEqual(expected);
  });

  it("knows a message of this server", () => {
    expect(links("https://chat.example/rooms/r1/messages/12")[0]?.message).toEqual({ room: "r1", seq: 12 });
    expect(links("https://other.example/rooms/r1/messages/12")[0]?.message).toBeUndefined();
  });

  it.each([
    ["https://bank.com@evil.example/", "user-info", "evil.example"],
    ["[bank.com](https://evil.example)", "other-host", "evil.example"],
    ["[https://bank.com/login](https://evil.example)", "other-host", "evil.example"],
    ["https://\u0430pple.com/", "look-alike", "xn--pple-43d.com"],
    ["https://\u0430\u0440\u0440\u04CF\u0435.com/", "look-alike", "xn--80ak6aa92e.com"],
    ["[bank.com](https://www.bank.com/x)", undefined, "www.bank.com"],
    ["[read this](https://a.example)", undefined, "a.example"],
    ["https://b\u00FCcher.de/", undefined, "xn--bcher-kva.de"],
    ["https://пример.рф/", undefined, "xn--e1afmkfd.xn--p1ai"],
  ])("%s warns of %s", (text, caution, host) => {
    const [link] = links(text);

    expect(link).toMatchObject({ host });
    expect(link?.caution).toBe(caution);
  });

  it("shows the plain address of one that looks like another", () => {
    expect(links("https://\u0430pple.com/")[0]?.children).toEqual([
      { type: "text", text: "https://xn--pple-43d.com/" },
    ]);
  });
});

describe("limits", () => {
  it.each([
    ["too long a text", "a".repeat(limits.text + 1)],
    ["quotes in quotes", `${"> ".repeat(40)}x`],
    ["lists in lists", `${"- ".repeat(40)}x`],
    ["marks in marks", `${"*a **a ".repeat(40)}${"b** b* ".repeat(40)}`],
    ["a table of too many cells", `${"|a".repeat(200)}\n${"|-".repeat(200)}\n${`${"|".repeat(100)}\n`.repeat(50)}`],
    ["more parts than a message may have", "**a** ".repeat(limits.nodes)],
  ])("%s is shown as it was written", (_, text) => {
    const tree = parse(text, site);

    expect(tree.plain).toBe(true);
    expect(tree.blocks).toEqual([{ type: "paragraph", children: [{ type: "text", text }] }]);
  });

  it("finds a hundred names and no more", () => {
    const [block] = parse("@ada ".repeat(1_000), site).blocks;

    expect(block?.type === "paragraph" && block.children.filter(({ type }) => type === "mention").length).toBe(100);
  });

  it("does not let marks pile up on a letter", () => {
    const [block] = parse(`a${"\u0301".repeat(10_000)}`, site).blocks;

    expect(block).toEqual({ type: "paragraph", children: [{ type: "text", text: `a${"\u0301".repeat(8)}` }] });
  });
});
