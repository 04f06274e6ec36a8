import { create } from "zustand";
import { ensureSession } from "@/lib/session";
import type { CloseReason } from "./backoff";
import { ChatClient } from "./chat-client";
import type { Status } from "./chat-client";
import { connectToHub } from "./link";

export const chat = new ChatClient({ connect: connectToHub, ensureSession, random: Math.random });

export const useConnection = create<{ status: Status; since: number; reason: CloseReason | undefined }>(() => ({
  status: "idle",
  since: 0,
  reason: undefined,
}));

export const isOnline = () => useConnection.getState().status === "online";
