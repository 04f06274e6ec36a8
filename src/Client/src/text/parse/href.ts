import type { Caution, Inline, Link } from "@/text/tree";
import { textOf } from "./nested";
import type { Site } from "./parse";

/** Nothing invisible, nothing that turns the direction of reading, no white space: an address has none of that. */
const foreign =
  // eslint-disable-next-line no-control-regex -- That is what it is for.
  /[\s\u0000-\u001F\u007F-\u00A0\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uD800-\uDFFF]/u;
const web = /^https?:\/\/[^/\\]/i;
const mail = /^mailto:[^\s@/\\]+@[^\s@/\\]+$/i;
const place = /^\/(?:rooms|invite)\/[^/\\]/;
const messagePath = /^\/rooms\/([^/]+)\/messages\/(\d{1,15})$/;

type Target = Omit<Link, "type" | "children" | "caution">;

/** The address when it may be a link: http, https, mail, or a place of this site. Anything else stays text. */
export function targetOf(raw: string, site: Site): Target | undefined {
  if (raw.length > 2_048 || foreign.test(raw)) return undefined;
  if (place.test(raw)) return ownTarget(new URL(raw, site.origin));
  if (mail.test(raw)) return URL.canParse(raw) ? { href: new URL(raw).href, host: "" } : undefined;
  if (!web.test(raw) || !URL.canParse(raw)) return undefined;
  const url = new URL(raw);
  if (url.protocol !== "http:" && url.protocol !== "https:") return undefined;
  const own = url.origin === site.origin && !url.username && !url.password && place.test(url.pathname);
  return own ? ownTarget(url) : { href: url.href, host: url.host };
}

function ownTarget(url: URL): Target | undefined {
  if (!place.test(url.pathname)) return undefined; // A path with dots led somewhere else.
  const [, room, seq] = messagePath.exec(url.pathname) ?? [];
  return {
    href: url.pathname + url.search,
    host: url.host,
    own: true,
    ...(room && seq && { message: { room: decoded(room), seq: Number(seq) } }),
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const named = /^(?:https?:\/\/)?(?:[^\s/?#@\\]*@)?((?:[\p{L}\p{N}-]+\.)+\p{L}[\p{L}\p{N}-]+)(?::\d+)?(?:[/?#]|$)/iu;

/** The link to a target that was written as `raw`. One that only looks like another address shows its plain one. */
export function linkTo(target: Target, raw: string, children: Inline[]): Link {
  const text = textOf(children);
  const caution = cautionOf(raw, target, text);
  const plain = caution === "look-alike" && text.includes("."); // Else the text names no host.
  return {
    type: "link",
    ...target,
    ...(caution && { caution }),
    children: plain ? [{ type: "text", text: target.href }] : children,
  };
}

/** What a reader should know before following `raw`, which is shown as `text`. */
function cautionOf(raw: string, target: Target, text: string): Caution | undefined {
  if (target.own || !target.host) return undefined;
  const url = new URL(target.href);
  if (url.username || url.password) return "user-info";
  if (looksLikeAnother(raw)) return "look-alike";
  const claimed = named.exec(text.trim())?.[1];
  return claimed !== undefined && hostOf(claimed) !== bare(url.hostname) ? "other-host" : undefined;
}

const bare = (host: string) => host.replace(/^www\./, "");

function hostOf(claimed: string): string {
  const address = `https://${claimed}`;
  return URL.canParse(address) ? bare(new URL(address).hostname) : claimed;
}

/** Letters of other scripts that look like Latin ones: Cyrillic, Greek and Armenian. */
const lookAlike = /^[аеорсухіјѕһԁԛԝӏкмтвнгпαορυνικτχγցհոսօ\d-]+$/iu;
const latin = /\p{Script=Latin}/u;
const mixable = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

function looksLikeAnother(raw: string): boolean {
  const host = /^https?:\/\/(?:[^/?#\\]*@)?([^/?#\\:]*)/i.exec(raw)?.[1]?.normalize("NFKC") ?? "";
  return host.split(".").some((label) => mixable.test(label) && (latin.test(label) || lookAlike.test(label)));
}
