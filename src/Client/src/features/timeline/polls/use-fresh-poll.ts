import { useEffect, useRef } from "react";
import type { MessageNote, Poll, RoomId } from "@/contracts/wire";
import { useConnection } from "@/realtime/chat";
import { isSecret } from "./poll-state";
import { refreshPoll } from "./refresh-poll";

/** Many may vote at the same time: what all of them come to is asked for once in so long. */
const pause = 2_000;

/** Of a poll on screen whose events do not tell all: asks for the rest when it may have changed. */
export function useFreshPoll(
  room: RoomId,
  message: number | undefined,
  poll: Poll,
  note: MessageNote | undefined,
  over: boolean,
) {
  const online = useConnection(({ status }) => status === "online");
  const secret = isSecret(poll);
  const told = useRef(note?.revision);
  const wasOnline = useRef(online);
  const wasOver = useRef(over);

  // Others voted, and one is told the results; or another device of one's own did, while this one was away.
  const counts = poll.hidden === true && !over && (note?.poll?.mine?.length ?? 0) > 0;
  const revision = note?.revision;
  useEffect(() => {
    if (message === undefined || !counts || told.current === revision) return;
    const timer = setTimeout(() => {
      told.current = revision;
      void refreshPoll(room, message);
    }, pause);
    return () => clearTimeout(timer);
  }, [room, message, counts, revision]);

  useEffect(() => {
    const back = online && !wasOnline.current;
    const ended = over && !wasOver.current;
    [wasOnline.current, wasOver.current] = [online, over];
    if (message !== undefined && secret && (back || ended)) void refreshPoll(room, message);
  }, [room, message, secret, online, over]);
}
