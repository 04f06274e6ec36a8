import { Suspense } from "react";
import { CallsContext } from "@/text/calls-context";
import { Forwarded } from "@/text/forwarded";
import { lazy } from "@/ui/lazy";
import { MessageFiles } from "./files/message-files";
import { MessageText } from "./message-text";
import { PollCard } from "./polls/poll-card";
import type { MessageRow } from "./rows";

const Previews = lazy(() => import("./preview/previews").then(({ Previews }) => ({ default: Previews })));

/** What a message says, carries, forwards, or asks. */
export function MessageWords({ row }: { row: MessageRow }) {
  return (
    <>
      {row.poll ? (
        <PollCard row={row} poll={row.poll} />
      ) : (
        row.text !== "" && (
          <CallsContext value={row.calls}>
            <MessageText text={row.text} />
          </CallsContext>
        )
      )}
      {(row.files ?? row.uploads) && <MessageFiles row={row} />}
      {row.forwarded && <Forwarded message={row.forwarded} />}
      {!row.poll && row.text.includes("/messages/") && (
        <Suspense fallback={null}>
          <Previews text={row.text} />
        </Suspense>
      )}
    </>
  );
}
