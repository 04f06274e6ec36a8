import { create } from "zustand";
import type { UserId } from "@/contracts/wire";

interface Card {
  user: UserId;
  /** Beside what it stands, as its place in the window. */
  anchor: DOMRect;
}

/** Whose card is open. */
export const useProfileCard = create<{ card: Card | undefined }>(() => ({ card: undefined }));

export const openProfileCard = (user: UserId, beside: Element) =>
  useProfileCard.setState({ card: { user, anchor: beside.getBoundingClientRect() } });
export const closeProfileCard = () => useProfileCard.setState({ card: undefined });
