import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { VoiceBar } from "./voice-bar";

const stopped = vi.fn<() => void>();
const onTake = vi.fn<(file: File) => void>();
const onClose = vi.fn<() => void>();
let microphone: () => Promise<unknown>;

/** Says one thing when it is stopped. */
class FakeRecorder extends EventTarget {
  static isTypeSupported = (type: string) => type.startsWith("audio/webm");
  readonly mimeType = "audio/webm;codecs=opus";
  ondataavailable: (event: { data: Blob }) => void = () => undefined;
  start = () => undefined;
  stop(): void {
    this.ondataavailable({ data: new Blob(["said"]) });
    this.dispatchEvent(new Event("stop"));
  }
}

beforeEach(() => {
  onTake.mockClear();
  onClose.mockClear();
  stopped.mockClear();
  microphone = () => Promise.resolve({ getTracks: () => [{ stop: stopped }] });
  Object.assign(navigator, { mediaDevices: { getUserMedia: () => microphone() } });
  vi.stubGlobal("MediaRecorder", FakeRecorder);
  vi.stubGlobal(
    "AudioContext",
    class {
      createAnalyser = () => ({ fftSize: 0, getByteTimeDomainData: (wave: Uint8Array) => wave.fill(160) });
      createMediaStreamSource = () => ({ connect: () => undefined });
      close = () => Promise.resolve();
    },
  );
  URL.createObjectURL = () => "blob:x";
  URL.revokeObjectURL = () => undefined;
});

const show = () =>
  render(
    <form>
      <VoiceBar onTake={onTake} onClose={onClose} />
      <textarea />
    </form>,
  );
const focused = () => document.activeElement?.getAttribute("aria-label");

it("records, lets one listen, and gives a file with the ending of its kind", async () => {
  show();
  await vi.waitFor(() => expect(screen.getByRole("timer").textContent).toBe("Recording, 0:00"));
  await vi.waitFor(async () => {
    await userEvent.click(screen.getByRole("button", { name: "Stop and listen" }));
    expect(screen.getByRole("button", { name: "Add to the message" })).toBeTruthy();
  });
  expect(stopped).toHaveBeenCalledOnce();
  expect(focused()).toBe("Add to the message");
  await userEvent.click(screen.getByRole("button", { name: "Add to the message" }));

  const [file] = onTake.mock.calls[0] ?? [];
  expect(file?.name).toMatch(/^Voice message [^:]+\.webm$/);
  expect(file?.type).toBe("audio/webm");
  expect(file?.size).toBe(4);
  expect(document.activeElement?.tagName).toBe("TEXTAREA");
});

it("closes the microphone when it is given up", async () => {
  const shown = show();
  expect(focused()).toBe("Stop and listen");
  await userEvent.click(screen.getByRole("button", { name: "Discard the recording" }));
  expect(onClose).toHaveBeenCalledOnce();
  expect(document.activeElement?.tagName).toBe("TEXTAREA");
  shown.unmount();
  await vi.waitFor(() => expect(stopped).toHaveBeenCalled());
});

it.each([
  ["NotAllowedError", "does not let this page use the microphone"],
  ["NotFoundError", "No microphone was found."],
])("says why it does not record: %s", async (name, words) => {
  microphone = () => Promise.reject(new DOMException("no", name));
  show();
  expect((await screen.findByRole("alert")).textContent).toContain(words);
});
