import { Fragment } from "react";
import type { ReactNode } from "react";

const address = /\bhttps?:\/\/[^\s<>"'`]+/giu;
const trailing = /[.,;:!?…。、！？]+$/u;

/** Cuts off what belongs to the sentence and not to the address, such as a closing bracket that was opened before it. */
function trimmed(url: string): string {
  let result = url.replace(trailing, "");
  while (/[)\]}]$/.test(result) && unbalanced(result)) result = result.slice(0, -1).replace(trailing, "");
  return result;
}

function unbalanced(url: string): boolean {
  const close = url.at(-1) ?? "";
  const open = { ")": "(", "]": "[", "}": "{" }[close] ?? "";
  return url.split(close).length > url.split(open).length;
}

/** The text with its http(s) addresses as links. Everything else stays text. */
export function linkify(text: string): ReactNode {
  if (!text.includes("://")) return text;
  const parts: ReactNode[] = [];
  let from = 0;
  for (const match of text.matchAll(address)) {
    const url = trimmed(match[0]);
    if (!URL.canParse(url)) continue;
    parts.push(text.slice(from, match.index));
    parts.push(
      <a key={match.index} href={url} target="_blank" rel="noopener noreferrer nofollow" dir="ltr">
        {url}
      </a>,
    );
    from = match.index + url.length;
  }
  parts.push(text.slice(from));
  return <Fragment>{parts}</Fragment>;
}

const onlyEmoji =
  /^(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F|\p{Regional_Indicator}{2}|\p{Emoji_Modifier}|\u200D|\s)+$/u;

/** One to three emoji and nothing else: shown large. */
export const isJumbo = (text: string) =>
  text.length <= 32 && onlyEmoji.test(text) && [...new Intl.Segmenter().segment(text.replace(/\s/gu, ""))].length <= 3;
