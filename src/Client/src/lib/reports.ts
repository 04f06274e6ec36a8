import type { ReportDraft, ReportReason, RoomId } from "@/contracts/wire";
import { request } from "./http";

export const reportReasons = ["spam", "harassment", "other"] as const satisfies readonly ReportReason[];

/** How many characters may be said about it. */
export const mostReportText = 1_000;

/** Again is harmless. Throws what the server refuses. */
export const reportMessage = (room: RoomId, seq: number, draft: ReportDraft) =>
  request<undefined>("POST", `/rooms/${room}/messages/${seq}/report`, draft);
