import { Suspense, useCallback } from "react";
import type { RoomId } from "@/contracts/wire";
import { useRooms } from "@/features/rooms/rooms-store";
import { t } from "@/i18n/t";
import { usePeople } from "@/lib/people";
import { myId } from "@/lib/session";
import { titleOf } from "@/lib/title";
import { TextWorldContext } from "@/text/text-world";
import { lazy } from "@/ui/lazy";
import { ListPage } from "@/ui/list-page";
import { Loading } from "@/ui/skeleton";
import { DrawerButton } from "./drawer-button";
import { places } from "./places";
import type { ListName } from "./routes";
import { textWorld } from "./text-world";

/** A list page more is a part more here. */
const pages = {
  activity: lazy(() => import("@/features/activity/activity-list").then((part) => ({ default: part.ActivityList }))),
  threads: lazy(() => import("@/features/threads/threads-inbox").then((part) => ({ default: part.ThreadsInbox }))),
  drafts: lazy(() => import("@/features/drafts/drafts-list").then((part) => ({ default: part.DraftsList }))),
  saved: lazy(() => import("@/features/saved/saved-screen").then((part) => ({ default: part.SavedScreen }))),
  reminders: lazy(() =>
    import("@/features/reminders/reminders-list").then((part) => ({ default: part.RemindersList })),
  ),
  scheduled: lazy(() =>
    import("@/features/scheduled/scheduled-list").then((part) => ({ default: part.ScheduledList })),
  ),
};

/** A page with a list of messages from many rooms. */
export function ListScreen({ name }: { name: ListName }) {
  const { known, byId } = useRooms();
  const people = usePeople();
  const placeOf = useCallback((id: RoomId) => byId[id] && titleOf(byId[id], myId(), people), [byId, people]);
  const Page = pages[name];
  const before = <DrawerButton />;
  const loading = (
    <ListPage title={t(places[name].label)} before={before} busy>
      <Loading rows={6} look="card" />
    </ListPage>
  );
  if (!known) return loading;
  return (
    <TextWorldContext value={textWorld}>
      <Suspense fallback={loading}>
        <Page before={before} placeOf={placeOf} />
      </Suspense>
    </TextWorldContext>
  );
}
