import { useState } from "react";
import { probe } from "@/lib/files/probe";
import type { Trouble } from "@/lib/files/probe";

/** Why something of the server could not be shown, and a new try; the first one is made without asking. The round is one more with each. */
export function useTrouble(path: string) {
  const [trouble, setTrouble] = useState<Trouble>();
  const [round, setRound] = useState(0);
  const retry = () => {
    setTrouble(undefined);
    setRound((before) => before + 1);
  };
  return {
    trouble,
    round,
    onError: () =>
      void probe(path).then((found) => {
        if (found !== "there") setTrouble(found);
        else if (round === 0) retry();
        else setTrouble("failed");
      }),
    retry,
  };
}
