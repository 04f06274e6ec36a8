import { createContext, useContext } from "react";
import type { RoomId } from "@/contracts/wire";

/** Which room the rows belong to; it never changes while they are mounted. */
export const TimelineRoom = createContext<RoomId>("");
export const useTimelineRoom = () => useContext(TimelineRoom);
