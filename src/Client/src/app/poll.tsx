import { AskPoll } from "@/features/polls/ask-poll";
import { formOf } from "@/features/polls/poll-form";
import type { Form } from "@/features/polls/poll-form";
import { fieldAt } from "@/features/polls/times";
import { takeReply } from "@/features/timeline/reply/replying";
import { sendMessage } from "@/features/timeline/sender";
import type { Poll as Asked, RoomView } from "@/contracts/wire";
import { useTitle } from "@/lib/title";
import { closeOverlay } from "./overlay";

interface Props {
  room: RoomView;
  /** The seq of the message in whose thread it is asked. */
  thread: number | undefined;
  echo: boolean;
  /** One that could not be sent, to be written anew. */
  from: { question: string; poll: Asked } | undefined;
}

/** What was written and not asked, by place; for as long as the page is open. */
const kept = new Map<string, Form>();

/** A poll goes the way of all messages: through the outbox, in its turn. */
export function Poll({ room, thread, echo, from }: Props) {
  const title = useTitle(room);
  const place = `${room.id} ${thread ?? ""}`;
  return (
    <AskPoll
      place={title}
      form={from ? formOf(from.question, from.poll, fieldAt) : kept.get(place)}
      onForm={(form) => kept.set(place, form)}
      onAsk={(question, poll) => {
        const replyTo = thread === undefined ? takeReply(room.id) : undefined;
        kept.delete(place);
        closeOverlay();
        sendMessage(room.id, question, {
          poll,
          ...(replyTo !== undefined && { replyTo }),
          ...(thread !== undefined && { thread }),
          ...(echo && { echo: true }),
        });
      }}
      onClose={closeOverlay}
    />
  );
}
