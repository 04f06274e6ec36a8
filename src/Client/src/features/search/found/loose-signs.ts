import type { Span } from "@/text/cut";

/** A piece of a message: how it was written, and whether the message begins before it and goes on after it. */
export interface Cut {
  text: string;
  begun: boolean;
  goesOn: boolean;
}

const loose = /(?<![\p{L}\p{N}])(?:\*\*|~~|`+)|(?:\*\*|~~|`+)(?![\p{L}\p{N}])/gu;
const endOfLink = /^(?<words>[^[\]\n]*)(?<address>\]\([^()\s]*\))/d;
const beginOfLink = /(?<sign>!?\[)[^[\]\n]*(?<address>\](?:\([^()\s]*)?)?$/d;

function groupsIn(pattern: RegExp, text: string): Span[] {
  const { sign, address } = pattern.exec(text)?.indices?.groups ?? {};
  return [sign, address].flatMap((place) => (place ? [{ start: place[0], end: place[1] }] : []));
}

/** The signs of marks and links that only have one end in a piece. */
export function looseSigns({ text, begun, goesOn }: Cut): Span[] {
  if (!begun && !goesOn) return [];
  return [
    ...(begun ? groupsIn(endOfLink, text) : []),
    ...(goesOn ? groupsIn(beginOfLink, text) : []),
    ...[...text.matchAll(loose)].map(({ index, 0: signs }) => ({ start: index, end: index + signs.length })),
  ];
}
