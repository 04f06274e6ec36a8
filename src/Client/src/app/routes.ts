import type { RoomId } from "@/contracts/wire";

export type Panel = "members" | "pins" | "files";

const lists = ["activity", "threads", "drafts", "saved", "reminders", "scheduled"] as const;

/** The pages with a list of messages from many rooms. */
export type ListName = (typeof lists)[number];

export const isList = (page: string | undefined): page is ListName => lists.some((each) => each === page);

export type Route =
  | { page: "home" | "search" | ListName }
  | {
      page: "room";
      room: RoomId;
      panel: Panel | undefined;
      message: number | undefined;
      thread: number | undefined;
      reply: number | undefined;
    }
  | { page: "invite"; code: string }
  | { page: "join"; code: string }
  | { page: "admin"; tab: string | undefined }
  | { page: "settings"; section: string | undefined }
  | { page: "forgot" | "reset" | "verify" }
  | { page: "sign-in" | "sign-up"; next: string };

const panels = ["members", "pins", "files"] as const;

/** Only an address of this site may be returned to. */
function safeNext(value: string | null): string {
  return value?.startsWith("/") && !value.startsWith("//") && !value.startsWith("/\\") ? value : "/";
}

/** A part of an address that somebody broke is taken as it is: it leads nowhere. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const seqOf = (text: string | null | undefined) => (/^[1-9]\d{0,14}$/.test(text ?? "") ? Number(text) : undefined);

export function parseRoute(address: string): Route {
  const url = new URL(address, "http://here");
  const [, first, second, third, fourth] = url.pathname.split("/");
  const next = safeNext(url.searchParams.get("next"));
  if (first === "sign-in" || first === "sign-up") return { page: first, next };
  if (first === "rooms" && second) {
    const panel = panels.find((each) => each === url.searchParams.get("panel"));
    const seq = seqOf(fourth);
    const [message, thread] = [third === "messages" ? seq : undefined, third === "threads" ? seq : undefined];
    return {
      page: "room",
      room: decoded(second),
      panel,
      message,
      thread,
      reply: thread && seqOf(url.searchParams.get("reply")),
    };
  }
  if (first === "search") return { page: first };
  if (isList(first)) return { page: first };
  if (first === "invite" && second) return { page: "invite", code: decoded(second) };
  if (first === "join" && second) return { page: "join", code: decoded(second) };
  if (first === "admin") return { page: "admin", tab: second ? decoded(second) : undefined };
  if (first === "forgot" || first === "reset" || first === "verify") return { page: first };
  if (first === "settings") return { page: "settings", section: second ? decoded(second) : undefined };
  return { page: "home" };
}

export const entryPath = (page: "sign-in" | "sign-up", next: string) =>
  next === "/" ? `/${page}` : `/${page}?next=${encodeURIComponent(next)}`;
