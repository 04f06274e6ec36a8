import { create } from "zustand";
import type { RoomId } from "@/contracts/wire";
import type { MessageRow } from "@/features/timeline/rows";

/** A dialog about one message. */
export interface Question {
  kind: "delete" | "edits" | "reactors";
  room: RoomId;
  row: MessageRow;
  seq: number;
}

export const useQuestion = create<{ question: Question | undefined }>(() => ({ question: undefined }));

export const ask = (question: Question) => useQuestion.setState({ question });
export const endQuestion = () => useQuestion.setState({ question: undefined });
