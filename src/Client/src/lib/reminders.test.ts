import { afterEach, expect, it, vi } from "vitest";
import type { MessageReminder } from "@/contracts/wire";
import { forgetReminders, hearReminder, loadReminders, removeReminder, setReminder, useReminders } from "./reminders";

const request = vi.hoisted(() => vi.fn());
vi.mock("./http", () => ({ request }));

const reminder = (message: number, at = 5): MessageReminder => ({ room: "r", message, at });
const waits = () => useReminders.getState().byKey && Object.keys(useReminders.getState().byKey ?? {});
const know = (message: number) => useReminders.setState({ byKey: { [`r ${message}`]: reminder(message) } });
const hear = (message: number, pending: boolean) =>
  hearReminder({ type: "reminder", reminder: reminder(message), pending });

afterEach(() => {
  forgetReminders();
  request.mockReset();
});

it("knows what waits once it was asked for", async () => {
  request.mockResolvedValue([reminder(7), reminder(8)]);
  expect(waits()).toBeUndefined();
  await Promise.all([loadReminders(), loadReminders()]);

  expect(waits()).toEqual(["r 7", "r 8"]);
  expect(request).toHaveBeenCalledOnce();
});

it("asks once more when something is told meanwhile", async () => {
  request.mockImplementationOnce(async () => {
    await Promise.resolve();
    hear(9, true);
    return [];
  });
  request.mockResolvedValueOnce([reminder(9)]);
  await loadReminders();

  expect(waits()).toEqual(["r 9"]);
  expect(request).toHaveBeenCalledTimes(2);
});

it("says when it could not be asked for, and keeps what it knew", async () => {
  know(7);
  request.mockRejectedValueOnce(new Error("away"));
  await loadReminders();

  expect(useReminders.getState().failed).toBe(true);
  expect(waits()).toEqual(["r 7"]);
});

it("sets, changes and takes back; what is refused changes nothing", async () => {
  know(6);
  request.mockResolvedValueOnce(reminder(7)).mockResolvedValueOnce(reminder(7, 9));
  await setReminder("r", 7, { at: 5 });
  await setReminder("r", 7, { at: 9 });
  expect(useReminders.getState().byKey?.["r 7"]?.at).toBe(9);

  request.mockRejectedValueOnce(new Error("no"));
  await expect(removeReminder(reminder(7))).rejects.toThrow("no");
  expect(waits()).toEqual(["r 6", "r 7"]);
  request.mockResolvedValueOnce(undefined);
  await removeReminder(reminder(7));
  expect(waits()).toEqual(["r 6"]);
});

it("hears of other devices", () => {
  know(6);
  hear(7, true);
  hear(8, true);
  hear(7, false);

  expect(waits()).toEqual(["r 6", "r 8"]);
});

it("asks for all of them when it hears of one before it knows any", async () => {
  request.mockRejectedValueOnce(new Error("away"));
  await loadReminders();
  request.mockResolvedValueOnce([reminder(6), reminder(7)]);
  hear(7, true);
  expect(waits()).toBeUndefined();
  await vi.waitFor(() => expect(waits()).toEqual(["r 6", "r 7"]));
});
