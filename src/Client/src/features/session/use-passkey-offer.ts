import { useEffect } from "react";
import { codeOf } from "@/lib/refused";
import { canOfferPasskeys, stopAsking } from "@/lib/webauthn";
import { signInWithPasskey } from "./sign-in-ways";

/** A challenge is good for five minutes; the page may be open for longer. */
const renewAfter = 4 * 60_000;

/** Lets the browser offer passkeys in the field for the name, while `on`. Whoever picks one is in. */
export function usePasskeyOffer(on: boolean, onRefused: (code: string) => void): void {
  useEffect(() => {
    if (!on) return;
    const left = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;

    async function offer(): Promise<void> {
      let again = await canOfferPasskeys();
      while (again && !left.signal.aborted) {
        timer = setTimeout(stopAsking, renewAfter);
        try {
          await signInWithPasskey(true);
          return;
        } catch (error) {
          const code = codeOf(error);
          again = code === "passkey-aborted" || code === "factor-wrong" || code === "flow-spent";
          if (code === "factor-wrong") onRefused(code);
        } finally {
          clearTimeout(timer);
        }
      }
    }

    void offer();
    return () => {
      left.abort();
      clearTimeout(timer);
      stopAsking();
    };
  }, [on, onRefused]);
}
