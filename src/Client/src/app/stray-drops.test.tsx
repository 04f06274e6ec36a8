import { expect, it } from "vitest";
import { ignoreStrayDrops } from "./stray-drops";

function drop(type: string, kinds: string[]) {
  const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), {
    dataTransfer: { types: kinds },
  });
  document.body.dispatchEvent(event);
  return event;
}

it("keeps the page when a file is dropped where nothing takes it, and leaves all other drops alone", () => {
  const stop = ignoreStrayDrops();

  expect(drop("dragover", ["Files"]).defaultPrevented).toBe(true);
  expect(drop("drop", ["Files"]).defaultPrevented).toBe(true);
  expect(drop("drop", ["text/plain"]).defaultPrevented).toBe(false);

  stop();
  expect(drop("drop", ["Files"]).defaultPrevented).toBe(false);
});
