import { useEffect, useRef, useState } from "react";
import type { UserId } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { nameOf } from "@/lib/people";
import { isApart } from "@/lib/replies";
import { spoken } from "@/text/spoken";
import { lastSeq } from "./timeline";
import type { Timeline } from "./timeline";

const kept = 5_000;

/** What a screen reader says: messages of others that arrive at the end while the room is open, and nothing else. */
export function useAnnouncements(timeline: Timeline | undefined, me: UserId): string {
  const said = useRef<number>(undefined);
  const [words, setWords] = useState("");

  useEffect(() => {
    if (!timeline || timeline.events.length === 0) return;
    const last = lastSeq(timeline);
    const from = said.current ?? last;
    said.current = Math.max(from, last);
    if (last <= from || !timeline.following) return;
    const fresh = timeline.events.flatMap((event) =>
      event.seq > from && event.type === "message.posted" && event.by !== me && !isApart(event)
        ? [t("timeline.announce", { name: nameOf(event.by), text: spoken(event.text).slice(0, 300) })]
        : [],
    );
    if (fresh.length) setWords(fresh.slice(-3).join("\n"));
  }, [timeline, me]);

  // It has been read out by then, and what it says may be deleted.
  useEffect(() => {
    if (words === "") return;
    const timer = setTimeout(() => setWords(""), kept);
    return () => clearTimeout(timer);
  }, [words]);

  return words;
}
