import type { MessagePosted } from "@/contracts/wire";
import { isApart, isPost } from "@/lib/replies";
import type { Hides } from "@/features/timeline/rows";
import type { Timeline } from "@/features/timeline/timeline";

/** The last message of the room when it is not shown: who has come to the end has read it with what stands before it. */
export function hiddenTail({ events, following }: Timeline, { has, shown }: Hides): MessagePosted | undefined {
  if (!following || shown) return undefined;
  const last = events.findLast((event) => isPost(event) && !isApart(event));
  return last && isPost(last) && has(last.seq) ? last : undefined;
}
