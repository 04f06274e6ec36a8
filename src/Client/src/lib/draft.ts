import type { Draft } from "@/contracts/wire";

/** A draft as it stands on this device. */
export interface MyDraft {
  readonly text: string;
  /** The seq of the message that it answers. */
  readonly replyTo?: number;
  /** When it was changed, by the server's clock. */
  readonly at: number;
  /** The last change that is known here of what the server has; 0: none. */
  readonly revision: number;
  /** Whether the server has a text, as far as is known, or may have one. */
  readonly kept: boolean;
  /** Whether the server is still to hear of what stands here. */
  readonly dirty: boolean;
  /** What was on its way to the server last, until it is known whether it arrived. */
  readonly tried?: string;
  /** Why the server does not take it: it stays on this device. */
  readonly refused?: string;
}

const nothing: MyDraft = { text: "", at: 0, revision: 0, kept: false, dirty: false };

const isSame = (mine: MyDraft, text: string | undefined, replyTo: number | undefined) =>
  mine.text === (text ?? "") && (mine.text === "" || mine.replyTo === replyTo);

/** Something was written here. A blank text is none. */
export function written(before: MyDraft | undefined, text: string, replyTo: number | undefined, at: number): MyDraft {
  const { revision, kept, tried } = before ?? nothing;
  const blank = text.trim() === "";
  return {
    text: blank ? "" : text,
    ...(replyTo !== undefined && { replyTo }),
    ...(tried !== undefined && { tried }),
    at,
    revision,
    kept,
    dirty: !blank || kept,
  };
}

/** It is on its way to the server. */
export const trying = (mine: MyDraft): MyDraft => ({ ...mine, kept: true, tried: mine.text });

const taken = ({ text, replyTo, changedAt, revision }: Draft): MyDraft => ({
  text: text ?? "",
  ...(text !== undefined && replyTo !== undefined && { replyTo }),
  at: changedAt,
  revision,
  kept: text !== undefined,
  dirty: false,
});

/**
 * What to make of a change that the server tells of. What was written here and nobody else has seen stays; a text that was on its way, without it being known
 * whether it arrived, gives way to a later change: the server may have had it, and another device gone on from it, or sent it.
 */
export function heard(mine: MyDraft | undefined, news: Draft, typing: boolean): MyDraft {
  if (!mine) return taken(news);
  if (news.revision <= mine.revision) return mine;
  const { tried: _tried, refused: _refused, ...rest } = mine;
  const same = isSame(mine, news.text, news.replyTo);
  if (same) return { ...rest, revision: news.revision, kept: news.text !== undefined, dirty: false };
  if (!mine.dirty) return taken(news);
  const arrived = mine.tried !== undefined && news.text === mine.tried;
  if (mine.text === "" && !arrived) return taken(news); // Sent or given up here, and others have gone on since.
  if (mine.text !== "" && mine.text === mine.tried && mine.at <= news.changedAt && !typing) return taken(news);
  return { ...mine, revision: news.revision, kept: news.text !== undefined };
}
