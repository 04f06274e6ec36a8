import { useState } from "react";
import { probe } from "@/lib/files/probe";
import type { Trouble } from "@/lib/files/probe";

/** Why something of the server could not be shown, and a new try. The round is one more with each. */
export function useTrouble(path: string) {
  const [trouble, setTrouble] = useState<Trouble>();
  const [round, setRound] = useState(0);
  return {
    trouble,
    round,
    onError: () => void probe(path).then(setTrouble),
    retry: () => {
      setTrouble(undefined);
      setRound((before) => before + 1);
    },
  };
}
