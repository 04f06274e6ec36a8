import { useEffect } from "react";

export interface ListState {
  count: number;
  busy: boolean;
}

/** Says above a list how much is in it, and whether it is being asked for. */
export function useTold(count: number, busy: boolean, onState: (state: ListState) => void): void {
  useEffect(() => onState({ count, busy }), [count, busy, onState]);
}
