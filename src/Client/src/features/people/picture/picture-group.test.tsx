import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useSession } from "@/lib/session";
import { PictureGroup } from "./picture-group";

const me = { id: "ada", name: "ada", displayName: "Ada", role: "member" as const };
const photo = new File(["pixels"], "me.jpg", { type: "image/jpeg" });
const answer = (body: object, status = 200) =>
  Promise.resolve(Response.json(body, { status, headers: { "content-type": "application/json" } }));

let ask: ReturnType<typeof vi.fn<typeof fetch>>;

beforeEach(() => {
  useSession.setState({ status: "in", me });
  ask = vi.fn<typeof fetch>(() => answer({ ...me, picture: "p1" }));
  vi.stubGlobal("fetch", ask);
  vi.stubGlobal("createImageBitmap", (file: Blob) =>
    file.type === "image/jpeg"
      ? Promise.resolve({ width: 40, height: 20, close: () => undefined })
      : Promise.reject(new Error()),
  );
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
  vi.spyOn(HTMLCanvasElement.prototype, "toBlob").mockImplementation((take, type) =>
    take(new Blob(["small"], { type: type ?? "" })),
  );
});

afterEach(() => vi.unstubAllGlobals());

const open = () =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <PictureGroup />
    </QueryClientProvider>,
  );

const sent = (method: string) => ask.mock.calls.filter(([, init]) => init?.method === method);

it("uploads the part of an image that was chosen", async () => {
  open();
  await userEvent.upload(screen.getByLabelText("Upload a picture", { selector: "input" }), photo);
  const stage = await screen.findByRole("button", { name: /^Part of the image/ });
  await waitFor(() => expect(document.activeElement).toBe(stage));
  fireEvent.keyDown(stage, { key: "+" });
  expect(Number(screen.getByRole<HTMLInputElement>("slider", { name: "Size" }).value)).toBeGreaterThan(0);
  await userEvent.click(screen.getByRole("button", { name: "Save" }));

  await waitFor(() => expect(useSession.getState().me?.picture).toBe("p1"));
  expect(sent("PUT")[0]?.[0]).toBe("/api/v1/users/me/picture");
  expect(sent("PUT")[0]?.[1]?.body).toBeInstanceOf(Blob);
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

it("takes an image that is pasted or dropped", async () => {
  open();
  fireEvent.paste(document.body, { clipboardData: { files: [photo] } });
  await userEvent.click(await screen.findByRole("button", { name: "Cancel" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());

  fireEvent.drop(screen.getByText("Upload a picture"), { dataTransfer: { files: [photo], types: ["Files"] } });
  expect(await screen.findByRole("dialog")).toBeTruthy();
  expect(sent("PUT")).toEqual([]);
});

it("says that a file is no image that it can open", async () => {
  open();
  fireEvent.drop(screen.getByText("Upload a picture"), {
    dataTransfer: { files: [new File(["<svg/>"], "x.svg", { type: "image/svg+xml" })], types: ["Files"] },
  });

  expect((await screen.findByRole("alert")).textContent).toContain("cannot open");
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("keeps what was chosen when the server refuses, and tries again", async () => {
  ask.mockReturnValueOnce(answer({ code: "picture-invalid", detail: "" }, 400));
  open();
  fireEvent.paste(document.body, { clipboardData: { files: [photo] } });
  await userEvent.click(await screen.findByRole("button", { name: "Save" }));
  expect((await screen.findByRole("alert")).textContent).toBe("This image cannot be used. Try another file.");

  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  await waitFor(() => expect(useSession.getState().me?.picture).toBe("p1"));
});

it("takes the picture away", async () => {
  useSession.setState({ me: { ...me, picture: "p1" } });
  ask.mockReturnValue(answer(me));
  open();
  await userEvent.click(screen.getByRole("button", { name: "Remove" }));

  await waitFor(() => expect(useSession.getState().me?.picture).toBeUndefined());
  expect(sent("DELETE")[0]?.[0]).toBe("/api/v1/users/me/picture");
  expect(screen.getByText("The picture is removed.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Remove" })).toBeNull();
});
