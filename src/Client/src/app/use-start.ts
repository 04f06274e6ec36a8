import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { openOutbox } from "@/features/timeline/outbox-store";
import { mayHaveKept } from "@/lib/files/mark";
import { useUploads } from "@/lib/files/uploads";
import { loadServer, loadSession, useSession } from "@/lib/session";
import { chat, useConnection } from "@/realtime/chat";
import { loadPart } from "@/ui/lazy";
import { forgetAll } from "./forget";
import { serverEvents } from "./server-events";
import { useVersion } from "./version";

const again = 3_000;

/** Asks until the server answers who it is and who we are. */
async function begin(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await loadServer();
      await loadSession();
      return;
    } catch {
      useSession.setState(({ status }) => ({ status: status === "unknown" ? "out" : status }));
      await new Promise((resolve) => setTimeout(resolve, again));
    }
  }
}

function wake(): void {
  if (document.visibilityState === "visible") chat.retryNow();
}

/** What was on its way before a reload goes on; without any there is nothing to load for it. */
function openFiles(me: string): void {
  if (!mayHaveKept()) useUploads.setState({ read: true });
  else void loadPart(() => import("@/lib/files/staging")).then(({ restoreUploads }) => restoreUploads(me));
}

/** Starts and ends what lives as long as the page, or as long as someone is signed in. */
export function useStart(): void {
  const me = useSession((session) => session.me?.id);
  const queries = useQueryClient();

  useEffect(() => {
    const stop = new AbortController();
    void begin(stop.signal);
    const { signal } = stop;
    addEventListener("online", wake, { signal });
    addEventListener("focus", wake, { signal });
    document.addEventListener("visibilitychange", wake, { signal });
    return () => stop.abort();
  }, []);

  useEffect(() => {
    if (me === undefined) return;
    let ended = false;
    void openOutbox(me).then(() => {
      if (ended) return;
      openFiles(me);
      chat.start(serverEvents);
    });
    return () => {
      ended = true;
      chat.stop();
      forgetAll(queries, me);
    };
  }, [me, queries]);

  // Whoever was away for longer may find a newer server.
  useEffect(
    () =>
      useConnection.subscribe(({ status }, before) => {
        if (status === "online" && before.status !== "online") void useVersion.getState().check();
      }),
    [],
  );
}
