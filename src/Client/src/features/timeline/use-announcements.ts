import { useEffect, useRef, useState } from "react";
import type { UserId } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { useBlocks } from "@/lib/blocks";
import { nameOf, useNames } from "@/lib/people";
import { isApart, isPost } from "@/lib/replies";
import { wordsOf } from "@/lib/said";
import { lineOf, pollLine } from "@/text/spoken";
import { lastSeq } from "./timeline";
import type { Timeline } from "./timeline";

interface News {
  by: UserId;
  text: string;
  poll: boolean;
}

const kept = 5_000;
const most = 3;
/** For the name of somebody who was not heard of before. */
const patience = 2_000;

/** What a screen reader says: messages that arrive at the end while the room is open, of others that are not folded. */
export function useAnnouncements(timeline: Timeline | undefined, me: UserId): string {
  const said = useRef<number>(undefined);
  const [news, setNews] = useState<readonly News[]>([]);
  const [words, setWords] = useState("");
  const known = useNames(news.map(({ by }) => by)).every((name) => name !== undefined);

  useEffect(() => {
    if (!timeline || timeline.events.length === 0) return;
    const last = lastSeq(timeline);
    const from = said.current ?? last;
    said.current = Math.max(from, last);
    if (last <= from || !timeline.following) return;
    const folded = useBlocks.getState().users;
    const fresh = timeline.events.flatMap((event) =>
      event.seq > from && isPost(event) && event.by !== me && !folded.has(event.by) && !isApart(event)
        ? [{ by: event.by, text: wordsOf(event), poll: event.poll !== undefined }]
        : [],
    );
    if (fresh.length) setNews((waiting) => [...waiting, ...fresh].slice(-most));
  }, [timeline, me]);

  useEffect(() => {
    if (news.length === 0) return;
    const say = () => {
      setWords(
        news
          .map(({ by, text, poll }) =>
            t("timeline.announce", { name: nameOf(by), text: poll ? pollLine(text) : lineOf(text) }),
          )
          .join("\n"),
      );
      setNews([]);
    };
    const timer = setTimeout(say, known ? 0 : patience);
    return () => clearTimeout(timer);
  }, [news, known]);

  // It has been read out by then, and what it says may be deleted.
  useEffect(() => {
    if (words === "") return;
    const timer = setTimeout(() => setWords(""), kept);
    return () => clearTimeout(timer);
  }, [words]);

  return words;
}
