import type { Refusal } from "@/contracts/wire";
import { Refused } from "@/lib/refused";

/** A line on which nothing moves for so long is gone. */
const stall = 30_000;

const offline = () => new Refused({ code: "offline", detail: "" });

function refusalIn({ responseText, status }: XMLHttpRequest): Refusal {
  try {
    const problem = JSON.parse(responseText) as Partial<Refusal>;
    return { detail: "", ...problem, code: problem.code ?? "internal" };
  } catch {
    return { code: status >= 500 ? "unavailable" : "internal", detail: "" };
  }
}

/**
 * Sends bytes with these headers and those that the browser adds, and rejects with `Refused` or an `AbortError`. By XMLHttpRequest: `fetch` does not say how far a
 * body has come.
 */
export function putBytes(
  url: string,
  part: Blob,
  headers: Record<string, string>,
  onSent: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    let timer = setTimeout(() => call.abort(), stall);
    const end = (settle: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", cut);
      settle();
    };
    const cut = () => call.abort();
    signal.addEventListener("abort", cut);
    call.open("PUT", url);
    for (const [name, value] of Object.entries(headers)) call.setRequestHeader(name, value);
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
