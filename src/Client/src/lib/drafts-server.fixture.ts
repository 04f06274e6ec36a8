import type { Draft } from "@/contracts/wire";
import { Refused } from "./refused";

interface Body {
  text: string;
  after?: number;
  replyTo?: number;
}

/** The server, as far as drafts go: its rule is that of the grain. */
export class DraftsServer {
  drafts = new Map<string, Draft>();
  revision = 0;
  calls: string[] = [];
  down = false;

  answer = (method: string, path: string, body?: Body): Promise<unknown> => {
    if (this.down) return Promise.reject(new Refused({ code: "offline", detail: "" }));
    if (path === "/drafts")
      return Promise.resolve({ items: [...this.drafts.values()].toReversed(), revision: this.revision });
    const url = new URL(path, "http://x");
    const [room, thread] = [url.pathname.split("/")[2] ?? "", url.searchParams.get("thread")];
    const after = body?.after ?? Number(url.searchParams.get("after"));
    this.calls.push(`${method} ${room}${thread ? `/${thread}` : ""}${body ? ` ${body.text}` : ""}`);
    return this.change(room, thread, body, after);
  };

  private change(room: string, thread: string | null, body: Body | undefined, after: number): Promise<Draft> {
    const outdated = (this.drafts.get(`${room}/${thread ?? ""}`)?.revision ?? 0) > after;
    return outdated
      ? Promise.reject(new Refused({ code: "outdated", detail: "" }))
      : Promise.resolve(this.keep(room, thread, body));
  }

  private keep(room: string, thread: string | null, body: Body | undefined): Draft {
    const key = `${room}/${thread ?? ""}`;
    const draft: Draft = {
      room,
      ...(thread !== null && { thread: Number(thread) }),
      ...(body && { text: body.text }),
      ...(body?.replyTo !== undefined && { replyTo: body.replyTo }),
      changedAt: Date.now(),
      revision: ++this.revision,
    };
    this.drafts.delete(key);
    this.drafts.set(key, draft);
    return draft;
  }

  /** Another device does something. */
  other(room: string, text: string | undefined): Draft {
    return this.keep(room, null, text === undefined ? undefined : { text });
  }
}
