import type { QueryClient } from "@tanstack/react-query";
import type { UserId } from "@/contracts/wire";
import { forgetRooms } from "@/features/rooms/rooms-store";
import { closeOutbox } from "@/features/timeline/outbox-store";
import { openThreads } from "@/features/timeline/threads/listener";
import { forgetTimelines } from "@/features/timeline/timeline-store";
import { forgetActivity } from "@/lib/activity";
import { forgetDrafts } from "@/lib/drafts";
import { forgetExcerpts } from "@/lib/excerpts";
import { forgetHidden } from "@/lib/hidden";
import { forgetReminders } from "@/lib/reminders";
import { forgetSaved } from "@/lib/saved";
import { useSession } from "@/lib/session";
import { forgetOrder } from "@/lib/sidebar-order";
import { forgetThreads } from "@/lib/threads";

/** Whoever signs in here next sees nothing that was shown to the one before. */
export function forgetAll(queries: QueryClient, me: UserId): void {
  closeOutbox();
  forgetRooms();
  forgetOrder();
  forgetTimelines();
  openThreads()?.drop();
  forgetThreads();
  forgetActivity();
  forgetSaved();
  forgetHidden();
  forgetReminders();
  forgetExcerpts();
  queries.clear();
  void import("@/lib/drafts-sync").then(({ stopDrafts }) => stopDrafts()).catch(() => undefined);
  const { status, lost } = useSession.getState();
  if (status === "out" && !lost) forgetDrafts(me); // Who was put out finds them when they come back.
}
