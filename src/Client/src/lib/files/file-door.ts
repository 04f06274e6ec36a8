import type { FileId, FileUpload, FileView, Refusal } from "@/contracts/wire";
import { renewOnce, request } from "@/lib/http";
import { Refused } from "@/lib/refused";

/** The server's doors through which a file goes in. All reject with `Refused`, or with an `AbortError`. */
export interface FileDoor {
  begin: (name: string, size: number) => Promise<FileUpload>;
  /** Which parts are there. */
  look: (file: FileId) => Promise<FileUpload>;
  /** @param onSent Hears how many bytes of the part are gone so far. */
  put: (
    file: FileId,
    number: number,
    part: Blob,
    onSent: (bytes: number) => void,
    signal: AbortSignal,
  ) => Promise<void>;
  finish: (file: FileId) => Promise<FileView>;
  remove: (file: FileId) => Promise<void>;
}

/** A line on which nothing moves for so long is gone. */
const stall = 30_000;

const offline = () => new Refused({ code: "offline", detail: "" });

/** The SHA-256 of a part, as a header says it; nothing on plain http pages, where browsers do not tell. */
async function digestOf(part: Blob): Promise<string | undefined> {
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- Missing outside of secure contexts.
  if (!crypto.subtle) return undefined;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await part.arrayBuffer()));
  return `sha-256=:${btoa(String.fromCharCode(...digest))}:`;
}

function refusalIn({ responseText, status }: XMLHttpRequest): Refusal {
  try {
    const problem = JSON.parse(responseText) as Partial<Refusal>;
    return { detail: "", ...problem, code: problem.code ?? "internal" };
  } catch {
    return { code: status >= 500 ? "unavailable" : "internal", detail: "" };
  }
}

/** By XMLHttpRequest: `fetch` does not say how far a body has come. */
function send(
  path: string,
  part: Blob,
  digest: string | undefined,
  onSent: (bytes: number) => void,
  signal: AbortSignal,
) {
  return new Promise<void>((resolve, reject) => {
    const call = new XMLHttpRequest();
    let timer = setTimeout(() => call.abort(), stall);
    const end = (settle: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", cut);
      settle();
    };
    const cut = () => call.abort();
    signal.addEventListener("abort", cut);
    call.open("PUT", `/api/v1${path}`);
    call.setRequestHeader("content-type", "application/octet-stream");
    if (digest !== undefined) call.setRequestHeader("content-digest", digest);
    call.upload.onprogress = ({ loaded }) => {
      clearTimeout(timer);
      timer = setTimeout(() => call.abort(), stall);
      onSent(loaded);
    };
    call.onload = () =>
      end(() => (call.status >= 200 && call.status < 300 ? resolve() : reject(new Refused(refusalIn(call)))));
    call.onerror = () => end(() => reject(offline()));
    call.onabort = () => end(() => reject(signal.aborted ? (signal.reason as Error) : offline()));
    call.send(part);
  });
}

export const fileDoor: FileDoor = {
  begin: (name, size) => request("POST", "/files", { name, size }),
  look: (file) => request("GET", `/files/${file}/upload`),
  async put(file, number, part, onSent, signal) {
    const digest = await digestOf(part);
    signal.throwIfAborted();
    const path = `/files/${file}/parts/${number}`;
    try {
      await send(path, part, digest, onSent, signal);
    } catch (error) {
      if (!(error instanceof Refused && error.code === "signed-out" && (await renewOnce()))) throw error;
      await send(path, part, digest, onSent, signal);
    }
  },
  finish: (file) => request("POST", `/files/${file}/finish`),
  remove: (file) => request("DELETE", `/files/${file}`),
};
