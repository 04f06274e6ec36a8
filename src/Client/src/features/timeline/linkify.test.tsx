import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { isJumbo, linkify } from "./linkify";

const links = (text: string) => {
  const { container } = render(<p>{linkify(text)}</p>);
  expect(container.textContent).toBe(text);
  return screen.queryAllByRole("link").map((link) => link.getAttribute("href"));
};

describe("linkify", () => {
  it.each([
    ["see https://example.org/a.", ["https://example.org/a"]],
    ["(https://example.org/wiki/A_(b))", ["https://example.org/wiki/A_(b)"]],
    ["http://a.example, https://b.example!", ["http://a.example", "https://b.example"]],
    ["大事 https://example.jp/道。", ["https://example.jp/道"]],
    ["javascript:alert(1) ftp://example.org data:text/html,x", []],
    ['https://example.org/"onmouseover=x', ["https://example.org/"]],
    ["https://", []],
  ])("%s", (text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  it("never makes markup of text", () => {
    const { container } = render(<p>{linkify("<img src=x onerror=alert(1)> https://example.org")}</p>);

    expect(container.querySelector("img")).toBeNull();
  });
});

it.each([
  ["👍", true],
  ["👩‍👩‍👧‍👦 🇳🇱", true],
  ["❤️", true],
  ["👍👍👍👍", false],
  ["12", false],
  ["ok 👍", false],
])("%s is shown large: %s", (text, large) => {
  expect(isJumbo(text)).toBe(large);
});
