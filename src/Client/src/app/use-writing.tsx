import { Suspense, useCallback, useState } from "react";
import type { ReactNode, RefObject } from "react";
import type { MentionScope, RoomId } from "@/contracts/wire";
import type { ComposerHandle } from "@/features/composer/composer";
import { placeOf, putDraftBack } from "@/lib/drafts";
import { unbindUploads, uploadsAt } from "@/lib/files/uploads";
import { SlowLine } from "@/features/composer/slow-line";
import { useRoom } from "@/features/rooms/rooms-store";
import { editLast } from "@/features/timeline/acts/editing";
import { retryFiles } from "@/features/timeline/files/waiting";
import { discardPending, outboxEntries } from "@/features/timeline/outbox-store";
import { replyToLatest, setReply, takeReply, useReply } from "@/features/timeline/reply/replying";
import { sendMessage } from "@/features/timeline/sender";
import { peopleCalled } from "@/lib/calls";
import { othersIn } from "@/lib/conversation";
import { navigate, threadPath } from "@/lib/router";
import { useSlowMode } from "@/lib/slow-mode";
import { threadKey } from "@/lib/threads";
import { calledIn } from "@/text/called";
import { lazy } from "@/ui/lazy";
import { openOverlay } from "./overlay";
import { textWorld } from "./text-world";

const ConfirmCall = lazy(() =>
  import("@/features/composer/confirm-call").then(({ ConfirmCall }) => ({ default: ConfirmCall })),
);
const ReplyBar = lazy(() =>
  import("@/features/timeline/reply/reply-bar").then(({ ReplyBar }) => ({ default: ReplyBar })),
);

interface Writing {
  above: ReactNode;
  /** Whether one has to wait before the next message. */
  held: boolean;
  /** False: it is asked first. */
  onSend: (text: string) => boolean;
  /** Esc in the field; false: nothing was to be given up. */
  onEscape: () => boolean;
  onUp: (shift: boolean) => boolean;
  /** A message that was not sent is to be changed. */
  onEdit: (clientId: string, text: string) => void;
}

/** The thread in which one writes. */
interface ThreadPlace {
  root: number;
  /** Whether it is shown in the room too. */
  echo: boolean;
  onUp: () => boolean;
}

/** What is written in a room or a thread: what it answers, and how it is sent. */
export function useWriting(
  room: RoomId,
  title: string,
  composer: RefObject<ComposerHandle | null>,
  thread?: ThreadPlace,
): Writing {
  const answered = useReply(room);
  const reply = thread ? undefined : answered;
  const root = thread?.root;
  const view = useRoom(room);
  const slowUntil = useSlowMode(view);
  /** A text that calls many, until one has said that it shall. */
  const [asked, setAsked] = useState<{ text: string; scope: MentionScope }>();

  const onEdit = useCallback(
    (clientId: string, text: string) => {
      const entry = outboxEntries().find((each) => each.clientId === clientId);
      const { replyTo, thread: place, poll, echo } = entry?.extras ?? {};
      discardPending(clientId, "keep");
      unbindUploads(entry?.uploads ?? [], placeOf(room, place));
      if (poll) {
        const where = { ...(place !== undefined && { thread: place }), ...(echo && { echo }) };
        if (replyTo !== undefined) setReply(room, replyTo);
        openOverlay({ kind: "poll", room, ...where, from: { question: text, poll } });
        return;
      }
      if (place !== undefined && place !== root) {
        putDraftBack(threadKey(room, place), text);
        navigate(threadPath(room, place));
        return;
      }
      if (replyTo !== undefined) setReply(room, replyTo);
      if (text === "") composer.current?.focus();
      else composer.current?.putBack(text);
    },
    [room, root, composer],
  );

  function send(text: string, names: readonly string[], calls?: MentionScope): void {
    const replyTo = thread ? undefined : takeReply(room);
    const mentions = peopleCalled(names);
    const extras = {
      ...(replyTo !== undefined && { replyTo }),
      ...(mentions.length > 0 && { mentions }),
      ...(calls && { calls }),
      ...(thread && { thread: thread.root }),
      ...(thread?.echo && { echo: true }),
    };
    const uploads = uploadsAt(placeOf(room, root)).map(({ key }) => key);
    retryFiles(uploads); // Whoever sends does not want them to stay paused.
    sendMessage(room, text, extras, { uploads });
  }

  return {
    held: slowUntil !== undefined,
    above: (
      <>
        {slowUntil !== undefined && <SlowLine until={slowUntil} />}
        <Suspense fallback={null}>
          {reply !== undefined && <ReplyBar room={room} message={reply} />}
          {asked && view && (
            <ConfirmCall
              scope={asked.scope}
              count={othersIn(view)}
              room={title}
              onClose={() => setAsked(undefined)}
              onSend={() => {
                setAsked(undefined);
                send(asked.text, calledIn(asked.text).names, asked.scope);
                composer.current?.sent();
                composer.current?.focus();
              }}
            />
          )}
        </Suspense>
      </>
    ),
    onSend(text) {
      const { names, scope } = calledIn(text);
      if (scope && textWorld.mayCallAll(room)) {
        setAsked({ text, scope });
        return false;
      }
      send(text, names);
      return true;
    },
    onEscape() {
      if (reply === undefined) return false;
      setReply(room, undefined);
      return true;
    },
    onUp(shift) {
      if (thread) return !shift && thread.onUp();
      return shift ? replyToLatest(room) : editLast(room);
    },
    onEdit,
  };
}
