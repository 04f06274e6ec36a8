import { useEffect } from "react";
import { chat, useConnection } from "@/realtime/chat";

const after = 5 * 60_000;
const signs = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart", "focus"] as const;

/** Tells the server when nobody has touched this device for five minutes, and when somebody does again. */
export function useIdle(): void {
  useEffect(() => {
    let idle = false;
    let timer = setTimeout(rest, after);
    const tell = (now: boolean) => {
      idle = now;
      chat.idle(now);
    };
    function rest() {
      tell(true);
    }
    function touched() {
      clearTimeout(timer);
      timer = setTimeout(rest, after);
      if (idle) tell(false);
    }
    for (const sign of signs) addEventListener(sign, touched, { passive: true });
    // A new connection counts as touched.
    const stop = useConnection.subscribe(({ status }, before) => {
      if (idle && status === "online" && before.status !== "online") chat.idle(true);
    });
    return () => {
      clearTimeout(timer);
      for (const sign of signs) removeEventListener(sign, touched);
      stop();
    };
  }, []);
}
