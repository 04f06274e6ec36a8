import type { MessageFile, RoomId, UserId } from "@/contracts/wire";
import { request } from "./http";

export type ReportReason = "spam" | "harassment" | "other";
export type ReportDecision = "dismissed" | "deleted";

/** A message that somebody reported, for those who keep order on the server. */
export interface ReportRow {
  id: string;
  at: number;
  by: UserId;
  reason: ReportReason;
  /** What whoever reported it says about it. */
  text?: string;
  room: RoomId;
  seq: number;
  author: UserId;
  postedAt: number;
  /** As it read when it was reported. */
  said: string;
  files?: MessageFile[];
  decision?: ReportDecision;
  decidedBy?: UserId;
  decidedAt?: number;
}

export interface ReportWish {
  reason: ReportReason;
  text?: string;
}

export const reportReasons = ["spam", "harassment", "other"] as const satisfies readonly ReportReason[];

/** How many characters may be said about it. */
export const mostReportText = 1_000;

/** Again is harmless. Throws what the server refuses. */
export const reportMessage = (room: RoomId, seq: number, wish: ReportWish) =>
  request<undefined>("POST", `/rooms/${room}/messages/${seq}/report`, wish);
