import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { fileDoor } from "@/lib/files/file-door";
import { stage } from "@/lib/files/staging";
import { allUploads, changeUpload, useUploads } from "@/lib/files/uploads";
import { useSession } from "@/lib/session";
import { Refused } from "@/lib/refused";
import { UploadTiles } from "./upload-tiles";

const never = () => new Promise<never>(() => undefined);
const textFile = (name: string, text = "x") => new File([text], name, { type: "text/plain" });
const names = () => screen.getAllByRole("listitem").map((item) => item.getAttribute("aria-label"));

beforeEach(() => {
  useUploads.setState({ uploads: [], read: true });
  vi.spyOn(fileDoor, "begin").mockImplementation(never);
  vi.spyOn(fileDoor, "remove").mockResolvedValue(undefined);
  URL.createObjectURL = () => "blob:x";
  URL.revokeObjectURL = () => undefined;
});

it("shows each file with how far it is, and takes it away", async () => {
  stage("r", [textFile("one.txt"), textFile("two.txt")]);
  render(<UploadTiles place="r" />);
  expect(names()).toEqual(["one.txt, 1 byte, waiting", "two.txt, 1 byte, waiting"]);

  const [first] = allUploads();
  changeUpload(first?.key ?? "", { state: "running", sent: 1, size: 3, id: "f1" });
  expect(await screen.findByRole("listitem", { name: "one.txt, 3 bytes, 33 %" })).toBeTruthy();

  await userEvent.click(screen.getByRole("button", { name: "Remove one.txt" }));
  expect(names()).toEqual(["two.txt, 1 byte, waiting"]);
  expect(fileDoor.remove).toHaveBeenCalledExactlyOnceWith("f1");
});

it("pauses, goes on, and tries again, with the reason in words", async () => {
  vi.mocked(fileDoor.begin).mockRejectedValueOnce(new Refused({ code: "file-quota", detail: "" }));
  stage("r", [textFile("one.txt")]);
  render(<UploadTiles place="r" />);
  expect(await screen.findByRole("alert")).toHaveProperty("textContent", expect.stringContaining("may keep here"));

  await userEvent.click(screen.getByRole("button", { name: "Try one.txt again" }));
  expect(screen.queryByRole("alert")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Pause one.txt" }));
  expect(names()).toEqual(["one.txt, 1 byte, paused"]);
  await userEvent.click(screen.getByRole("button", { name: "Go on with one.txt" }));
  expect(names()).toEqual(["one.txt, 1 byte, waiting"]);
});

it("moves a file with Alt and an arrow, and says where it is", async () => {
  stage("r", [textFile("one.txt"), textFile("two.txt")]);
  render(<UploadTiles place="r" />);
  fireEvent.keyDown(screen.getByRole("button", { name: "Remove two.txt" }), { key: "ArrowLeft", altKey: true });

  expect(names()[0]).toContain("two.txt");
  expect(await screen.findByText("two.txt is now file 1 of 2.")).toBeTruthy();
});

it("moves a file by dragging it over another one", () => {
  stage("r", [textFile("one.txt"), textFile("two.txt"), textFile("three.txt")]);
  render(<UploadTiles place="r" />);
  const tile = (at: number) => screen.getAllByRole("listitem")[at]!;
  const dataTransfer = { setData: () => undefined, types: [] };
  fireEvent.dragEnter(tile(1), { dataTransfer });
  expect(names().map((name) => name?.split(".")[0])).toEqual(["one", "two", "three"]);

  fireEvent.dragStart(tile(0), { dataTransfer });
  fireEvent.dragEnter(tile(2), { dataTransfer });
  expect(names().map((name) => name?.split(".")[0])).toEqual(["two", "three", "one"]);
  fireEvent.dragEnter(tile(0), { dataTransfer });
  fireEvent.dragEnd(tile(0), { dataTransfer });
  fireEvent.dragEnter(tile(2), { dataTransfer });
  expect(names().map((name) => name?.split(".")[0])).toEqual(["one", "two", "three"]);
});

it("says at once what the server would not take, and leaves out what a message does not carry", () => {
  useSession.setState({ server: { fileBytes: 3 } as never });
  const left = stage("r", [
    textFile("empty.txt", ""),
    textFile("large.txt", "1234"),
    ...Array.from({ length: 10 }, (_, at) => textFile(`${at}.txt`)),
  ]);

  expect(left).toBe(2);
  expect(allUploads()).toHaveLength(10);
  expect(
    allUploads()
      .slice(0, 2)
      .map(({ state, code }) => [state, code]),
  ).toEqual([
    ["failed", "file-empty"],
    ["failed", "file-too-large"],
  ]);
});

it("asks for a file whose bytes are gone, and knows another one by its size", async () => {
  const lost = { key: "k", place: "r", name: "a.txt", size: 3, type: "", state: "missing" as const, sent: 0, at: 1 };
  useUploads.setState({ uploads: [lost] });
  render(<UploadTiles place="r" />);
  const choose = async (text: string) => {
    await userEvent.click(screen.getByRole("button", { name: "Choose a.txt again" }));
    const input = document.querySelector<HTMLInputElement>("input[type=file]")!;
    await userEvent.upload(input, textFile("b.txt", text));
  };
  await choose("12");
  expect(allUploads()[0]?.state).toBe("missing");

  await choose("123");
  expect(allUploads()[0]?.state).toBe("waiting");
});
