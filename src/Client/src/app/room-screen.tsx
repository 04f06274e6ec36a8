import { Pin } from "lucide-react";
import { Suspense, useCallback, useEffect, useRef } from "react";
import type { RoomId } from "@/contracts/wire";
import { AddButton } from "@/features/composer/add-button";
import { Barrier } from "@/features/composer/barrier";
import { Composer } from "@/features/composer/composer";
import type { ComposerHandle } from "@/features/composer/composer";
import { LaterButton } from "@/features/composer/later-button";
import { ConversationHeader } from "@/features/conversations/conversation-header";
import { useBarrier } from "@/features/rooms/barrier";
import { RoomHeader } from "@/features/rooms/room-header";
import { markRead, markUnread, useRoom, useRooms } from "@/features/rooms/rooms-store";
import { TimelineView } from "@/features/timeline/timeline-view";
import { TypingLine } from "@/features/typing/typing-line";
import { t } from "@/i18n/t";
import { isConversation, isRequest } from "@/lib/conversation";
import { rightsIn } from "@/lib/room-rights";
import { navigate, roomPath, withQuery } from "@/lib/router";
import { useMe, useSession } from "@/lib/session";
import { useTitle } from "@/lib/title";
import { chat } from "@/realtime/chat";
import { TextWorldContext } from "@/text/text-world";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { lazy } from "@/ui/lazy";
import { DrawerButton } from "./drawer-button";
import { rememberRoom } from "./recent";
import { openOverlay } from "./overlay";
import { SearchButton } from "./search-button";
import styles from "./room-screen.module.css";
import type { Panel } from "./routes";
import { textWorld } from "./text-world";
import { useFiles } from "./use-files";
import { useReadKey } from "./use-read-key";
import { useSeen } from "./use-seen";
import { useWriting } from "./use-writing";

const GoneRoom = lazy(() => import("./gone-room").then(({ GoneRoom }) => ({ default: GoneRoom })));
const MembersPanel = lazy(() =>
  import("@/features/members/members-panel").then(({ MembersPanel }) => ({ default: MembersPanel })),
);
const PeoplePanel = lazy(() =>
  import("@/features/conversations/people-panel").then(({ PeoplePanel }) => ({ default: PeoplePanel })),
);
const RequestBar = lazy(() =>
  import("@/features/conversations/request-bar").then(({ RequestBar }) => ({ default: RequestBar })),
);
const ConversationMenu = lazy(() =>
  import("./conversation-menu").then(({ ConversationMenu }) => ({ default: ConversationMenu })),
);
const RoomMenu = lazy(() => import("./room-menu").then(({ RoomMenu }) => ({ default: RoomMenu })));

const PinsPanel = lazy(() =>
  import("@/features/timeline/acts/pins-panel").then(({ PinsPanel }) => ({ default: PinsPanel })),
);

const GalleryPanel = lazy(() => import("./gallery-panel").then(({ RoomGallery }) => ({ default: RoomGallery })));
const ThreadPanel = lazy(() => import("./thread-panel").then(({ ThreadPanel }) => ({ default: ThreadPanel })));

const menuPlace = <span className={styles.menuPlace} aria-hidden aria-busy />;
const defaultLimit = 16 * 1024;

interface Props {
  room: RoomId;
  panel: Panel | undefined;
  /** The seq of the message to show. */
  message: number | undefined;
  /** The seq of the message whose thread is open; then no other panel is. */
  thread: number | undefined;
  /** The seq of the reply to show there. */
  reply: number | undefined;
}

export function RoomScreen({ room: id, panel: wanted, message, thread, reply }: Props) {
  const panel = thread === undefined ? wanted : undefined;
  const room = useRoom(id);
  const known = useRooms((rooms) => rooms.known);
  const me = useMe();
  const editSeconds = useSession(({ server }) => server?.editSeconds);
  const maxBytes = useSession(({ server }) => server?.messageBytes ?? defaultLimit);
  const composer = useRef<ComposerHandle>(null);
  const toLatest = useRef<() => void>(undefined);
  const onSeen = useSeen(id);
  const title = useTitle(room);
  const barrier = useBarrier(room);

  const mine = room !== undefined;
  useEffect(() => {
    if (mine) rememberRoom(id);
  }, [mine, id]);

  const writing = useWriting(id, title, composer);
  const files = useFiles(id, title);
  const onLater = useCallback((text: string) => openOverlay({ kind: "later", room: id, text }), [id]);
  const onUnread = useCallback((from: number) => markUnread(id, from), [id]);
  const onTyping = useCallback(() => chat.typing(id), [id]);
  const endTarget = useCallback(() => navigate(roomPath(id) + location.search, { replace: true }), [id]);
  const handle = useCallback((go: () => void) => void (toLatest.current = go), []);

  const toEnd = () => {
    if (room) markRead(id, room.headSeq, room.headOrdinal);
    toLatest.current?.();
  };
  useReadKey(toEnd);

  if (!room || !me) {
    return known ? (
      <Suspense fallback={null}>
        <GoneRoom room={id} before={<DrawerButton />} />
      </Suspense>
    ) : null;
  }

  const talk = isConversation(room);
  const show = (next: Panel) =>
    thread === undefined
      ? navigate(withQuery("panel", panel === next ? null : next), { replace: panel !== undefined })
      : navigate(`${roomPath(id)}?panel=${next}`, { replace: true });
  const closePanel = () => navigate(withQuery("panel", null), { replace: true });
  const buttons = (
    <>
      <SearchButton room={id} />
      <IconButton icon={Pin} label={t("pins.show")} aria-pressed={panel === "pins"} onClick={() => show("pins")} />
    </>
  );
  return (
    <TextWorldContext value={textWorld}>
      <section className={styles.pane} aria-label={title}>
        {talk ? (
          <ConversationHeader
            room={room}
            before={<DrawerButton />}
            peopleOpen={panel === "members"}
            onPeople={() => show("members")}
            menu={
              <>
                {buttons}
                <Suspense fallback={menuPlace}>{<ConversationMenu room={room} />}</Suspense>
              </>
            }
          />
        ) : (
          <RoomHeader
            room={room}
            before={<DrawerButton />}
            membersOpen={panel === "members"}
            onMembers={() => show("members")}
            menu={
              <>
                {buttons}
                <Suspense fallback={menuPlace}>{<RoomMenu room={room} />}</Suspense>
              </>
            }
          />
        )}
        <TimelineView
          key={id}
          room={room}
          title={title}
          me={me.id}
          onSeen={onSeen}
          onEdit={writing.onEdit}
          onUnread={onUnread}
          writes={barrier === undefined && !isRequest(room)}
          editSeconds={editSeconds}
          target={message}
          onTarget={endTarget}
          handle={handle}
          startActions={
            !talk &&
            rightsIn(room, me.role).invite && (
              <Button onClick={() => openOverlay({ kind: "invite", room: id })}>{t("room.invite")}</Button>
            )
          }
        />
        <div className={styles.foot}>
          {isRequest(room) ? (
            <Suspense fallback={null}>
              <RequestBar room={room} onGone={() => navigate("/")} />
            </Suspense>
          ) : barrier ? (
            <Barrier draft={id} {...barrier} />
          ) : (
            <Composer
              key={id}
              ref={composer}
              room={id}
              name={title}
              maxBytes={maxBytes}
              add={<AddButton onFiles={files.add} onPoll={() => openOverlay({ kind: "poll", room: id })} />}
              beside={files.count === 0 && (files.voice || <LaterButton room={id} onLater={onLater} />)}
              held={writing.held || files.broken}
              tiles={files.tiles}
              full={files.count > 0}
              onFiles={files.add}
              above={writing.above}
              onSend={(text) => {
                const sent = writing.onSend(text);
                if (sent) toLatest.current?.();
                return sent;
              }}
              onTyping={onTyping}
              onEscape={() => {
                if (!writing.onEscape()) toEnd();
              }}
              onUp={writing.onUp}
            />
          )}
          <TypingLine room={id} />
        </div>
        {barrier === undefined && !isRequest(room) && files.drop}
      </section>
      {thread !== undefined && (
        <Suspense fallback={null}>
          <ThreadPanel key={`${id}/${thread}`} room={room} root={thread} reply={reply} title={title} />
        </Suspense>
      )}
      {panel === "files" && (
        <Suspense fallback={null}>
          <GalleryPanel key={id} room={id} onClose={closePanel} />
        </Suspense>
      )}
      {panel === "pins" && (
        <Suspense fallback={null}>
          <PinsPanel key={id} room={room} onClose={closePanel} />
        </Suspense>
      )}
      {panel === "members" && (
        <Suspense fallback={null}>
          {talk ? (
            <PeoplePanel
              key={id}
              room={room}
              onAdd={() => openOverlay({ kind: "add-people", room: id })}
              onClose={closePanel}
            />
          ) : (
            <MembersPanel key={id} room={room} onClose={closePanel} />
          )}
        </Suspense>
      )}
    </TextWorldContext>
  );
}
