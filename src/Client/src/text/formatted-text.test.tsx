import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { rememberPeople } from "@/lib/people";
import { hostile } from "./corpus/hostile";
import { FormattedText } from "./formatted-text";
import { spoken } from "./spoken";

rememberPeople([{ id: "ada", name: "ada", displayName: "Ada Okafor" }]);

const show = (text: string) => render(<FormattedText text={text} />).container;

it("hides a spoiler from eyes and ears until it is opened", async () => {
  show("the murderer is ||the *butler*||");
  const cover = screen.getByRole("button", { name: /Hidden text/ });
  expect(cover.querySelector("[inert]")?.textContent).toBe("the butler");
  expect(spoken("the murderer is ||the butler||")).toBe("the murderer is …");
  cover.focus();
  await userEvent.keyboard("{Enter}");

  expect(screen.queryByRole("button")).toBeNull();
  expect(screen.getByText("butler").tagName).toBe("EM");
});

it("opens links in another tab, without a way back", () => {
  show("[text](https://a.example/x)");

  expect(screen.getByRole("link").outerHTML).toContain('target="_blank" rel="noopener noreferrer nofollow"');
});

it("shows where a link leads that says something else", () => {
  const shown = show("[bank.example](https://evil.example/)");

  expect(shown.textContent).toContain("evil.example");
  expect(screen.getByRole("img", { name: /evil\.example/ })).toBeTruthy();
});

it("names people who are known, and leaves others as text", () => {
  show("@ada and @nobody");

  expect(screen.getByRole("button", { name: /Ada Okafor/ })).toBeTruthy();
  expect(screen.queryByRole("button", { name: /nobody/ })).toBeNull();
});

it("folds long code until all of it is asked for", async () => {
  const lines = Array.from({ length: 60 }, (_, line) => `line ${line}`).join("\n");
  show(`\`\`\`\n${lines}\n\`\`\``);
  expect(screen.queryByText(/line 59/)).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Show all 60 lines" }));

  expect(screen.getByText(/line 59/)).toBeTruthy();
});

it("colours code of a known language", async () => {
  const shown = show("```ts\nconst a = 1;\n```");
  const word = await screen.findByText("const");

  expect(word.className).toContain("keyword");
  expect(shown.querySelector("code")?.textContent).toBe("const a = 1;");
});

it("puts nothing active into the page, whatever the text", () => {
  const short = hostile.filter((text) => text.length < 400);
  const { container } = render(short.map((text) => <FormattedText key={text} text={text} />));
  const active =
    "script, iframe, object, embed, img, video, audio, style, link, meta, base, form, input, [style], [srcdoc]";

  expect(container.querySelectorAll(active)).toHaveLength(0);
  const attributes = [...container.querySelectorAll("*")].flatMap((each) => each.getAttributeNames());
  expect(attributes.filter((name) => name.startsWith("on"))).toEqual([]);
});
