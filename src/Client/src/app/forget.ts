import type { QueryClient } from "@tanstack/react-query";
import type { UserId } from "@/contracts/wire";
import { forgetOwn } from "@/emoji/own";
import { keptPolls } from "@/features/polls/kept-polls";
import { forgetRooms } from "@/features/rooms/rooms-store";
import { endQuestion } from "@/features/timeline/acts/asking";
import { closeOutbox } from "@/features/timeline/outbox-store";
import { openThreads } from "@/features/timeline/threads/listener";
import { forgetTimelines } from "@/features/timeline/timeline-store";
import { forgetActivity } from "@/lib/activity";
import { forgetDrafts } from "@/lib/drafts";
import { closeLightbox } from "@/lib/files/lightbox";
import { mayHaveKept } from "@/lib/files/mark";
import { allUploads } from "@/lib/files/uploads";
import { forgetExcerpts } from "@/lib/excerpts";
import { endForwarding } from "@/lib/forwarding";
import { forgetHidden } from "@/lib/hidden";
import { closeProfileCard } from "@/lib/profile-card";
import { endAsking, forgetReminders } from "@/lib/reminders";
import { forgetSaved } from "@/lib/saved";
import { forgetSavedSearches } from "@/lib/search/saved-searches";
import { forgetSearches } from "@/lib/search/recents";
import { useSession } from "@/lib/session";
import { forgetOrder } from "@/lib/sidebar-order";
import { forgetThreads } from "@/lib/threads";
import { closeOverlay } from "./overlay";

/** Whoever signs in here next sees nothing that was shown to the one before. */
export function forgetAll(queries: QueryClient, me: UserId): void {
  closeOutbox();
  closeLightbox();
  forgetRooms();
  forgetOrder();
  forgetTimelines();
  openThreads()?.drop();
  forgetThreads();
  forgetActivity();
  forgetSaved();
  forgetHidden();
  forgetReminders();
  forgetSavedSearches();
  forgetOwn();
  forgetExcerpts();
  endDialogs();
  queries.clear();
  void import("@/lib/drafts-sync").then(({ stopDrafts }) => stopDrafts()).catch(() => undefined);
  const { status, lost } = useSession.getState();
  const forGood = status === "out" && !lost; // Who was put out finds what they wrote when they come back.
  if (forGood) {
    forgetDrafts(me);
    forgetSearches(me);
  }
  if (mayHaveKept() || allUploads().length > 0) {
    void import("@/lib/files/staging").then(({ closeUploads }) => closeUploads(me, forGood)).catch(() => undefined);
  }
}

/** With what stands in them. */
function endDialogs(): void {
  closeOverlay();
  closeProfileCard();
  endForwarding();
  endAsking();
  endQuestion();
  keptPolls.clear();
}
