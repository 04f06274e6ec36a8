import type { Refusal } from "@/contracts/wire";
import { Refused } from "./refused";
import { noteServerTime } from "./server-clock";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

let renew: () => Promise<boolean> = () => Promise.resolve(false);
/** `renewSession` is asked once when a request comes back as signed out; true means: try again. */
export function onSignedOut(renewSession: () => Promise<boolean>): void {
  renew = renewSession;
}

/** For requests that are not made here: asks for a new session when one came back as signed out. True: try again. */
export const renewOnce = () => renew();

/** The first bytes of a file of the server; asked for again when the session had to be renewed for it. */
export async function firstBytes(path: string, count: number): Promise<Response> {
  const ask = () => fetch(path, { headers: { range: `bytes=0-${count - 1}` } });
  const answer = await ask();
  return answer.status === 401 && (await renew()) ? ask() : answer;
}

async function refusalOf(response: Response): Promise<Refusal> {
  try {
    const problem = (await response.json()) as Partial<Refusal>;
    return { detail: "", ...problem, code: problem.code ?? "internal" };
  } catch {
    // A proxy or a captive portal answered, not the server.
    return { code: response.status >= 500 ? "unavailable" : "internal", detail: "" };
  }
}

const json = (body: unknown) =>
  body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };

const mostMs = 20_000;

/** One request without a second try. A body is sent as JSON, or as it is when it is a file. @param signal Nobody waits for the answer any more. */
export async function requestOnce<T>(method: Method, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method,
      ...(body instanceof Blob ? { body } : json(body)),
      signal: signal ? AbortSignal.any([signal, AbortSignal.timeout(mostMs)]) : AbortSignal.timeout(mostMs),
    });
  } catch {
    throw new Refused({ code: "offline", detail: "" });
  }
  noteServerTime(response.headers.get("date"));
  if (!response.ok) throw new Refused(await refusalOf(response));
  if (response.status === 204) return undefined as T;
  if (!response.headers.get("content-type")?.includes("json")) throw new Refused({ code: "offline", detail: "" });
  return (await response.json()) as T;
}

export async function request<T>(method: Method, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  try {
    return await requestOnce<T>(method, path, body, signal);
  } catch (error) {
    if (error instanceof Refused && error.code === "signed-out" && (await renew())) {
      return requestOnce<T>(method, path, body, signal);
    }
    throw error;
  }
}

export const query = (values: Record<string, string | number | undefined>) => {
  const pairs = Object.entries(values).flatMap(([key, value]) =>
    value === undefined || value === "" ? [] : [[key, String(value)]],
  );
  return pairs.length ? `?${new URLSearchParams(pairs).toString()}` : "";
};
