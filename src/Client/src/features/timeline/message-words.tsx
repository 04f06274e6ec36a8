import { Suspense } from "react";
import { CallsContext } from "@/text/calls-context";
import { lazy } from "@/ui/lazy";
import { MessageText } from "./message-text";
import type { MessageRow } from "./rows";

const PollCard = lazy(() => import("./polls/poll-card").then(({ PollCard }) => ({ default: PollCard })));
const Previews = lazy(() => import("./preview/previews").then(({ Previews }) => ({ default: Previews })));
const Forwarded = lazy(() => import("@/text/forwarded").then(({ Forwarded }) => ({ default: Forwarded })));

/** What a message says, forwards, or asks. */
export function MessageWords({ row }: { row: MessageRow }) {
  return (
    <>
      {row.poll ? (
        <Suspense fallback={<MessageText text={row.text} />}>
          <PollCard row={row} poll={row.poll} />
        </Suspense>
      ) : (
        row.text !== "" && (
          <CallsContext value={row.calls}>
            <MessageText text={row.text} />
          </CallsContext>
        )
      )}
      {row.forwarded && (
        <Suspense fallback={<MessageText text={row.forwarded.text} />}>
          <Forwarded message={row.forwarded} />
        </Suspense>
      )}
      {!row.poll && row.text.includes("/messages/") && (
        <Suspense fallback={null}>
          <Previews text={row.text} />
        </Suspense>
      )}
    </>
  );
}
