import { Menu } from "lucide-react";
import { Suspense, lazy, useCallback, useEffect, useRef } from "react";
import type { RoomId } from "@/contracts/wire";
import { Composer } from "@/features/composer/composer";
import type { ComposerHandle } from "@/features/composer/composer";
import { RoomHeader } from "@/features/rooms/room-header";
import { markRead, useRoom, useRooms } from "@/features/rooms/rooms-store";
import { discardPending } from "@/features/timeline/outbox-store";
import { sendMessage } from "@/features/timeline/sender";
import { TimelineView } from "@/features/timeline/timeline-view";
import { TypingLine } from "@/features/typing/typing-line";
import { t } from "@/i18n/t";
import { navigate, withQuery } from "@/lib/router";
import { useMe, useSession } from "@/lib/session";
import { chat } from "@/realtime/chat";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { GoneRoom } from "./gone-room";
import { rememberRoom } from "./last-room";
import { openOverlay, setDrawer } from "./overlay";
import styles from "./room-screen.module.css";
import { useSeen } from "./use-seen";
import { useWatch } from "./use-watch";

const MembersPanel = lazy(() =>
  import("@/features/members/members-panel").then(({ MembersPanel }) => ({ default: MembersPanel })),
);
const RoomMenu = lazy(() => import("./room-menu").then(({ RoomMenu }) => ({ default: RoomMenu })));

const defaultLimit = 16 * 1024;

export function RoomScreen({ room: id, panel }: { room: RoomId; panel: "members" | undefined }) {
  const room = useRoom(id);
  const known = useRooms((rooms) => rooms.known);
  const me = useMe();
  const maxBytes = useSession(({ server }) => server?.messageBytes ?? defaultLimit);
  const composer = useRef<ComposerHandle>(null);
  const toLatest = useRef<() => void>(undefined);
  const onSeen = useSeen(id);
  useWatch(id, panel === "members");

  const mine = room !== undefined;
  useEffect(() => {
    if (mine) rememberRoom(id);
  }, [mine, id]);

  const onEdit = useCallback((clientId: string, text: string) => {
    discardPending(clientId);
    composer.current?.putBack(text);
  }, []);
  const onTyping = useCallback(() => chat.typing(id), [id]);
  const handle = useCallback((go: () => void) => void (toLatest.current = go), []);

  const drawerButton = (
    <IconButton icon={Menu} label={t("sidebar.open")} className={styles.drawerButton} onClick={() => setDrawer(true)} />
  );
  if (!room || !me) return known ? <GoneRoom room={id} before={drawerButton} /> : null;

  const togglePanel = () => navigate(withQuery("panel", panel ? null : "members"), { replace: panel !== undefined });
  const toEnd = () => {
    markRead(id, room.headSeq, room.headOrdinal);
    toLatest.current?.();
  };
  return (
    <>
      <section className={styles.pane} aria-label={`#${room.name}`}>
        <RoomHeader
          room={room}
          before={drawerButton}
          membersOpen={panel === "members"}
          onMembers={togglePanel}
          menu={
            <Suspense fallback={<span className={styles.menuPlace} />}>
              <RoomMenu room={room} />
            </Suspense>
          }
        />
        <TimelineView
          key={id}
          room={room}
          me={me.id}
          onSeen={onSeen}
          onEdit={onEdit}
          handle={handle}
          startActions={<Button onClick={() => openOverlay({ kind: "invite", room: id })}>{t("room.invite")}</Button>}
        />
        <div className={styles.foot}>
          <Composer
            key={id}
            ref={composer}
            room={id}
            name={room.name}
            maxBytes={maxBytes}
            onSend={(text) => {
              sendMessage(id, text);
              toLatest.current?.();
            }}
            onTyping={onTyping}
            onEscape={toEnd}
          />
          <TypingLine room={id} />
        </div>
      </section>
      {panel === "members" && (
        <Suspense fallback={null}>
          <MembersPanel key={id} room={room} onClose={togglePanel} />
        </Suspense>
      )}
    </>
  );
}
