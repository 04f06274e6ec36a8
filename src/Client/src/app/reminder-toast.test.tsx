import { afterEach, expect, it } from "vitest";
import { useToast } from "@/lib/toast";
import { remind } from "./reminder-toast";

afterEach(() => useToast.setState({ toast: undefined }));

it("says what one noted, and leads to the message", () => {
  remind({ room: "garden", message: 7, at: 1, note: "With the long hose" });
  expect(useToast.getState().toast?.text).toBe("Reminder: With the long hose");

  useToast.getState().toast?.act?.run();
  expect(location.pathname + location.search + location.hash).toContain("garden");
});

it("says that it is time where nothing was noted", () => {
  remind({ room: "garden", message: 7, at: 1 });
  expect(useToast.getState().toast?.text).toBe("You wanted to be reminded of a message.");
});
