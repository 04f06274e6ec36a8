import { act, fireEvent, render } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import { rememberPeople, usePeople } from "@/lib/people";
import { Avatar } from "./avatar";

const ada = { id: "ada", name: "ada", displayName: "Ada Okafor" };

beforeEach(() => usePeople.setState({}, true));

function draw() {
  const { container } = render(<Avatar id="ada" name="Ada Okafor" />);
  return {
    text: () => container.textContent,
    photo: () => container.querySelector("img"),
  };
}

it("is initials for who has no picture", () => {
  rememberPeople([ada]);
  const { text, photo } = draw();

  expect(text()).toBe("AO");
  expect(photo()).toBeNull();
});

it("is the picture once that is there, and the initials before and when it fails", () => {
  rememberPeople([{ ...ada, picture: "p1" }]);
  const { text, photo } = draw();

  expect(photo()?.getAttribute("src")).toBe("/api/v1/pictures/ada/p1");
  expect(photo()?.getAttribute("alt")).toBe("");
  fireEvent.error(photo()!);
  expect(text()).toBe("AO");
  fireEvent.load(photo()!);
  expect(text()).toBe("");
});

it("follows a picture that changes or goes", () => {
  rememberPeople([{ ...ada, picture: "p1" }]);
  const { text, photo } = draw();
  fireEvent.load(photo()!);

  act(() => rememberPeople([{ ...ada, picture: "p2" }]));
  expect(photo()?.getAttribute("src")).toBe("/api/v1/pictures/ada/p2");
  expect(text()).toBe("AO");

  act(() => rememberPeople([ada]));
  expect(photo()).toBeNull();
});
