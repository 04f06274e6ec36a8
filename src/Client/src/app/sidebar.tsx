import { ChevronDown, Search } from "lucide-react";
import { Suspense } from "react";
import type { RoomId } from "@/contracts/wire";
import { draftRooms, useDrafts } from "@/lib/drafts";
import { ConversationList } from "@/features/conversations/conversation-list";
import { RoomList } from "@/features/rooms/room-list";
import { unreadOf } from "@/features/rooms/rooms";
import { useRooms } from "@/features/rooms/rooms-store";
import { t } from "@/i18n/t";
import { useSession } from "@/lib/session";
import { keysOf } from "@/lib/shortcuts";
import { useOrder } from "@/lib/sidebar-order";
import { lazy } from "@/ui/lazy";
import { Mark } from "@/ui/mark";
import { ArrangedRooms, arrangedIn } from "./arranged-rooms";
import { MyPlace } from "./my-place";
import { openOverlay } from "./overlay";
import { Places } from "./places";
import type { Route } from "./routes";
import { SidebarResizer } from "./sidebar-resizer";
import styles from "./sidebar.module.css";
import { useRoomDrag } from "./use-room-drag";

const SectionSort = lazy(() => import("./section-sort").then(({ SectionSort }) => ({ default: SectionSort })));
const sortOf = (section: "rooms" | "conversations") => (
  <Suspense fallback={null}>
    <SectionSort section={section} />
  </Suspense>
);
const ServerMenu = lazy(() => import("./server-menu").then(({ ServerMenu }) => ({ default: ServerMenu })));

export function Sidebar({ room, page }: { room: RoomId | undefined; page: Route["page"] }) {
  const server = useSession(({ server }) => server);
  const order = useOrder();
  const arranged = arrangedIn(order);
  const list = useRoomDrag();
  const drafts = draftRooms(useDrafts((state) => state.drafts));
  const { known, byId } = useRooms();
  const name = server?.name ?? "LiveChat";
  const menuButton = (
    <button type="button" className={styles.menu} aria-label={t("sidebar.menu", { server: name })}>
      <Mark size={24} />
      <span className={styles.server} dir="auto">
        {name}
      </span>
      <ChevronDown size={16} strokeWidth={1.75} className={styles.chevron} aria-hidden />
    </button>
  );
  return (
    <nav className={styles.sidebar} aria-label={t("sidebar.label")} data-region="sidebar">
      <div className={styles.head}>
        <Suspense fallback={menuButton}>
          <ServerMenu trigger={menuButton} />
        </Suspense>
      </div>
      <button type="button" className={styles.jump} onClick={() => openOverlay({ kind: "jump" })}>
        <Search size={16} strokeWidth={1.75} aria-hidden />
        <span>{t("sidebar.jump")}</span>
        <kbd>{keysOf("jump")}</kbd>
      </button>
      <Places page={page} />
      <div ref={list} className={styles.rooms}>
        {known && <ArrangedRooms byId={byId} open={room} drafts={drafts} />}
        <RoomList
          without={arranged}
          sort={sortOf("rooms")}
          open={room}
          drafts={drafts}
          onBrowse={() => openOverlay({ kind: "browse" })}
          onCreate={() => openOverlay({ kind: "create" })}
        />
        {known && (
          <ConversationList
            rooms={Object.values(byId).filter(({ id }) => !arranged.has(id))}
            unreadOf={(each) => (order.muted.includes(each.id) ? 0 : unreadOf(each))}
            open={room}
            drafts={drafts}
            sort={sortOf("conversations")}
            onNew={() => openOverlay({ kind: "new-conversation" })}
          />
        )}
      </div>
      <MyPlace />
      <SidebarResizer />
    </nav>
  );
}
