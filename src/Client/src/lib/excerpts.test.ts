import { beforeEach, expect, it, vi } from "vitest";
import type { MessageExcerpt, RoomEvent } from "@/contracts/wire";
import { request } from "./http";
import { Refused } from "./refused";
import { excerptEvents, forgetExcerpts, needExcerpt, useExcerpts } from "./excerpts";

const excerpt = (seq: number, text = `text ${seq}`): MessageExcerpt => ({
  seq,
  at: 0,
  by: "ada",
  text,
  cut: false,
  deleted: false,
  revision: 0,
});

vi.mock("./http", async (real) => ({ ...(await real<object>()), request: vi.fn() }));
const ask = vi.mocked(request);
const answer = (found: MessageExcerpt[]) => ask.mockResolvedValueOnce(found);
const refuse = (code: string) => ask.mockRejectedValueOnce(new Refused({ code, detail: "" }));
const known = (room = "r") => useExcerpts.getState().byRoom[room];
const settle = () => vi.advanceTimersByTimeAsync(50);

beforeEach(() => {
  vi.useFakeTimers();
  ask.mockReset();
  forgetExcerpts();
});

it("asks for all that are needed at the same time in one go, and once", async () => {
  answer([excerpt(3), excerpt(5)]);
  for (const seq of [3, 5, 4, 3]) needExcerpt("r", seq);
  await settle();
  needExcerpt("r", 4);
  await settle();

  expect(ask).toHaveBeenCalledOnce();
  expect(ask).toHaveBeenCalledWith("GET", "/rooms/r/excerpts?messages=3%2C5%2C4");
  expect(known()).toEqual({ 3: excerpt(3), 4: null, 5: excerpt(5) });
});

it("asks for at most fifty at once", async () => {
  answer([]);
  answer([]);
  for (let seq = 1; seq <= 60; seq++) needExcerpt("r", seq);
  await settle();

  expect(ask).toHaveBeenCalledTimes(2);
});

it("takes a refusal for none, and asks again after a failure", async () => {
  refuse("not-found");
  needExcerpt("r", 3);
  await settle();
  expect(known()).toEqual({ 3: null });

  refuse("offline");
  needExcerpt("r", 4);
  await settle();
  expect(known()?.[4]).toBeUndefined();
  answer([excerpt(4)]);
  needExcerpt("r", 4);
  await settle();
  expect(known()?.[4]).toEqual(excerpt(4));
});

it("says what a message says now, and nothing of one that is deleted", async () => {
  answer([excerpt(3), { ...excerpt(5), revision: 9 }]);
  needExcerpt("r", 3);
  needExcerpt("r", 5);
  await settle();
  const event = (change: object) => ({ at: 0, by: "ada", ...change }) as RoomEvent;
  const events = [
    event({ type: "message.edited", seq: 8, message: 5, text: "older than known" }),
    event({ type: "message.edited", seq: 10, message: 3, text: "better" }),
    event({ type: "message.deleted", seq: 11, message: 5 }),
    event({ type: "message.edited", seq: 12, message: 7, text: "not known" }),
  ];
  excerptEvents({ room: "r", from: 8, to: 12, events });

  expect(known()).toEqual({
    3: { ...excerpt(3, "better"), revision: 10 },
    5: { ...excerpt(5, ""), deleted: true, revision: 11 },
  });
});

it("does not keep an answer to a question from before everything was forgotten", async () => {
  let tell: (found: MessageExcerpt[]) => void = () => undefined;
  ask.mockImplementationOnce(() => new Promise((resolve) => (tell = resolve)));
  needExcerpt("r", 3);
  await settle();
  forgetExcerpts();
  tell([excerpt(3, "old")]);
  await settle();

  expect(known()?.[3]).toBeUndefined();
});
