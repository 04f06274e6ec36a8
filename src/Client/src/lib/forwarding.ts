import { create } from "zustand";
import type { ForwardedMessage, RoomId } from "@/contracts/wire";

/** A message that somebody wants to forward. */
export interface Forwarding {
  room: RoomId;
  seq: number;
  /** What it says, as far as it is known here; what the server reads counts. */
  message: ForwardedMessage;
}

export const useForwarding = create<{ asked: Forwarding | undefined }>(() => ({ asked: undefined }));

export const askToForward = (asked: Forwarding) => useForwarding.setState({ asked });
export const endForwarding = () => useForwarding.setState({ asked: undefined });
