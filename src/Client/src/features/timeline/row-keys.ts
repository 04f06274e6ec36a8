import type { KeyboardEvent } from "react";
import { askToForward } from "@/lib/forwarding";
import { navigate, threadPath } from "@/lib/router";
import { pressed } from "@/lib/shortcuts";
import type { ShortcutName } from "@/lib/shortcuts";
import { hasThread } from "./acts/rights";
import type { MessageRights } from "./acts/rights";
import { forwardingOf } from "./forward";
import { reply } from "./reply/replying";
import type { MessageRow } from "./rows";

interface Place {
  room: string;
  thread: number | undefined;
  rights: MessageRights | undefined;
}

/** What a key does on a message that has the focus. */
export function actByKey(event: KeyboardEvent, row: MessageRow, { room, thread, rights }: Place) {
  const { seq } = row;
  if (seq === undefined) return;
  const gone = row.note?.deletedAt !== undefined;
  const act = () => {
    if (pressedOn(event, "forward") && !gone) return () => askToForward(forwardingOf(room, seq, row));
    if (thread !== undefined) return undefined;
    if (pressedOn(event, "thread") && hasThread(row, rights))
      return () => navigate(threadPath(room, row.thread ?? seq));
    return pressedOn(event, "reply") && !gone && rights?.edit ? () => reply(room, seq) : undefined;
  };
  const found = act();
  if (!found) return;
  event.preventDefault();
  found();
}

/** A key on the row itself, not on something in it. */
const pressedOn = (event: KeyboardEvent, name: ShortcutName) =>
  event.target === event.currentTarget && pressed(name, event.nativeEvent);
