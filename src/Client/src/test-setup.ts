import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";

// What takes a moment on an idle machine takes many on a busy one.
configure({ asyncUtilTimeout: 15_000 });

// The words of all screens, whichever a test shows.
import.meta.glob("./i18n/en-*.ts", { eager: true });

// What jsdom does not have and the client needs to start.
vi.stubGlobal("matchMedia", (media: string) => ({
  media,
  matches: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
}));
vi.stubGlobal("CSS", { supports: () => true });
vi.stubGlobal(
  "ResizeObserver",
  class {
    observe = () => undefined;
    disconnect = () => undefined;
  },
);
HTMLElement.prototype.scrollIntoView = () => undefined;
Object.assign(document, { execCommand: () => false });

afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
});
