import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import type { LinkPreview } from "@/contracts/wire";
import type { MessageRights } from "@/features/timeline/acts/rights";
import { TimelineRights, TimelineRoom } from "@/features/timeline/room-context";
import type { MessageRow } from "@/features/timeline/rows";
import { useLinkPreviews } from "@/lib/link-previews";
import { chat } from "@/realtime/chat";
import { LinkCards } from "./link-cards";

vi.mock("@/lib/session", async (original) => ({ ...(await original<object>()), myId: () => "ada" }));

const tea: LinkPreview = {
  link: "https://page.test/tea",
  host: "www.page.test",
  title: "Tea",
  description: "How to make it",
  site: "The Tea Room",
};
const all: MessageRights = { react: true, edit: true, pin: true, deleteAny: true, editSeconds: undefined };

function show({ by = "ada", rights = all, previews = [tea] } = {}) {
  const row: MessageRow = {
    kind: "message",
    key: "k",
    holds: true,
    by,
    at: 0,
    text: "https://page.test/tea",
    opens: true,
    clientId: "c",
    seq: 7,
  };
  return render(
    <TimelineRoom value="r">
      <TimelineRights value={rights}>
        <LinkCards row={row} seq={7} previews={previews} />
      </TimelineRights>
    </TimelineRoom>,
  );
}

afterEach(() => {
  useLinkPreviews.setState({ shown: true });
  vi.restoreAllMocks();
});

it("shows what the page says, from which host, and leads there without telling where from", () => {
  show();
  const link = screen.getByRole("link", { name: "Tea" });

  expect(screen.getByRole("listitem").textContent).toBe("The Tea Roomwww.page.testTeaHow to make it");
  expect(link.getAttribute("href")).toBe("https://page.test/tea");
  expect(link.getAttribute("rel")).toBe("noopener noreferrer nofollow");
});

it.each(["<img src=x onerror=alert(1)>", "</a><script>alert(1)</script>", "**bold** [x](javascript:alert(1)) @all"])(
  "shows what would be markup elsewhere as text: %s",
  (hostile) => {
    const { container } = show({ previews: [{ ...tea, title: hostile, description: hostile, site: hostile }] });

    expect(container.querySelectorAll("img, script, strong").length).toBe(0);
    expect(screen.getByRole("link").textContent).toBe(hostile);
    expect(screen.getByText("www.page.test")).toBeTruthy();
  },
);

it("is no link where the address is none of the web", () => {
  show({ previews: [{ ...tea, link: "javascript:alert(1)" }] });

  expect(screen.queryByRole("link")).toBeNull();
  expect(screen.getByText("Tea")).toBeTruthy();
});

it("is taken off by who said it, and by who may delete it", async () => {
  const act = vi.spyOn(chat, "act").mockResolvedValue({ value: { seq: 9, at: 0 } });
  show();
  await userEvent.click(screen.getByRole("button", { name: "Remove the preview" }));

  expect(act).toHaveBeenCalledWith("RemovePreview", "r", 7, "https://page.test/tea");
});

it.each([
  ["another member", { by: "ben", rights: { ...all, deleteAny: false } }, 0],
  ["who keeps order", { by: "ben", rights: all }, 1],
  ["the author who is muted", { rights: { ...all, edit: false } }, 0],
])("offers that to %s or not", (_, change, buttons) => {
  show(change);

  expect(screen.queryAllByRole("button").length).toBe(buttons);
});

it("shows nothing on a device that wants none", () => {
  useLinkPreviews.setState({ shown: false });
  const { container } = show();

  expect(container.childElementCount).toBe(0);
});
