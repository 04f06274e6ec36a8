import type { Poll, RoomId } from "@/contracts/wire";
import { hope } from "@/features/timeline/acts/acts";
import { tell } from "@/features/timeline/acts/failures";
import { chat } from "@/realtime/chat";
import { isSecret } from "./poll-state";
import { refreshPoll } from "./refresh-poll";

/** Votes, and shows it at once; what goes wrong stands at the message. @param options All that one chooses now. */
export const votePoll = (room: RoomId, message: number, poll: Poll, options: readonly number[]): Promise<void> =>
  tell(room, message, () =>
    hope(
      { room, message, method: "Vote", options, size: poll.options.length },
      () => chat.vote(room, message, options),
      // No event says what one chose; it is shown until the note does.
      isSecret(poll) ? () => refreshPoll(room, message) : undefined,
    ),
  );
