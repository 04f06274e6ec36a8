import { AskPoll } from "@/features/polls/ask-poll";
import { keptPolls } from "@/features/polls/kept-polls";
import { formOf } from "@/features/polls/poll-form";
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

/** A poll goes the way of all messages: through the outbox, in its turn. */
export function Poll({ room, thread, echo, from }: Props) {
  const title = useTitle(room);
  const place = `${room.id} ${thread ?? ""}`;
  return (
    <AskPoll
      place={title}
      form={from ? formOf(from.question, from.poll) : keptPolls.get(place)}
      onForm={(form) => keptPolls.set(place, form)}
      onAsk={(question, poll) => {
        const replyTo = thread === undefined ? takeReply(room.id) : undefined;
        keptPolls.delete(place);
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
