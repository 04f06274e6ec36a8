import type { LucideIcon } from "lucide-react";
import type { RoomId } from "@/contracts/wire";

/** A room or conversation that one is in. */
export interface Place {
  id: RoomId;
  /** As one finds it. */
  name: string;
  /** As it stands in sentences. */
  title: string;
  icon: LucideIcon;
  /** What stands for it after `in:`. */
  typed: string;
  /** Whether it is a conversation, which has people and no members. */
  isTalk: boolean;
}
