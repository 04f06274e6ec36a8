import { create } from "zustand";
import type { RoomId } from "@/contracts/wire";
import type { MessageRow } from "@/features/timeline/rows";

/** A dialog about one message. */
export type Question = { room: RoomId; seq: number } & (
  { kind: "delete" | "report" | "edits" | "reactors" | "readers" | "voters"; row: MessageRow } | { kind: "react" }
);

export type RowQuestion = Extract<Question, { row: MessageRow }>;

export const useQuestion = create<{ question: Question | undefined }>(() => ({ question: undefined }));

export const ask = (question: Question) => useQuestion.setState({ question });
export const endQuestion = () => useQuestion.setState({ question: undefined });
