import { createContext, useContext } from "react";
import type { RoomId } from "@/contracts/wire";
import type { MessageRights } from "./acts/rights";

/** Which room the rows belong to; it never changes while they are mounted. */
export const TimelineRoom = createContext<RoomId>("");
export const useTimelineRoom = () => useContext(TimelineRoom);

/** The seq of the message whose thread the rows are of; undefined: those of the room. */
export const TimelineThread = createContext<number | undefined>(undefined);
export const useTimelineThread = () => useContext(TimelineThread);

/** Marks a message and all after it as unread; rejects with why not. Undefined where that is not done. */
export const TimelineUnread = createContext<((message: number) => Promise<void>) | undefined>(undefined);
export const useTimelineUnread = () => useContext(TimelineUnread);

/** The last message there that one wrote oneself, of which it is shown who has read it. */
export interface LastOwn {
  seq: number;
  /** Whether there is one other person only. */
  direct: boolean;
  /** How many others there are. */
  others: number;
}
export const TimelineLast = createContext<LastOwn | undefined>(undefined);
export const useTimelineLast = () => useContext(TimelineLast);

/** What one may do to messages there. */
export const TimelineRights = createContext<MessageRights | undefined>(undefined);
export const useTimelineRights = () => useContext(TimelineRights);
