import { ChevronDown } from "lucide-react";
import { Suspense } from "react";
import type { ReactNode } from "react";
import type { RoomFolder, RoomId, RoomView } from "@/contracts/wire";
import { ConversationLink } from "@/features/conversations/conversation-link";
import { RoomLink } from "@/features/rooms/room-link";
import { unreadOf } from "@/features/rooms/rooms";
import { t } from "@/i18n/t";
import { isConversation } from "@/lib/conversation";
import { changeOrder, collapse, useOrder } from "@/lib/sidebar-order";
import { classes } from "@/ui/classes";
import { lazy } from "@/ui/lazy";
import list from "@/ui/side-list.module.css";
import styles from "./arranged-rooms.module.css";

const FolderMenu = lazy(() => import("./folder-menu").then(({ FolderMenu }) => ({ default: FolderMenu })));

interface Props {
  byId: Readonly<Record<RoomId, RoomView>>;
  open: RoomId | undefined;
  drafts: ReadonlySet<RoomId>;
}

/** What stands in a section of its own, and so not in the list of all. */
export const arrangedIn = ({
  favourites,
  folders,
}: {
  favourites: readonly RoomId[];
  folders: readonly RoomFolder[];
}) => new Set([...favourites, ...folders.flatMap(({ rooms }) => rooms)]);

/** One's favourites and folders, in the order in which one put them. */
export function ArrangedRooms({ byId, open, drafts }: Props) {
  const { favourites, folders, muted } = useOrder();
  const line = (id: RoomId): ReactNode => {
    const room = byId[id];
    if (!room) return null;
    const props = { room, open: id === open, draft: drafts.has(id) };
    const quiet = muted.includes(id);
    return (
      <li key={id} data-room={id} className={classes(quiet && isConversation(room) && list.quiet)}>
        {isConversation(room) ? (
          <ConversationLink {...props} unread={quiet ? 0 : unreadOf(room)} />
        ) : (
          <RoomLink {...props} />
        )}
      </li>
    );
  };
  const shown = favourites.filter((id) => byId[id]);
  return (
    <>
      {shown.length > 0 && (
        <section className={styles.section} aria-labelledby="favourites-title" data-section="favourites">
          <header className={list.header}>
            <h2 id="favourites-title">{t("order.favourites")}</h2>
          </header>
          <ul className={list.list}>{shown.map(line)}</ul>
        </section>
      )}
      {folders.map((folder) => (
        <section
          key={folder.name}
          className={styles.section}
          aria-label={folder.name}
          data-section={`folder/${folder.name}`}
        >
          <header className={list.header}>
            <button
              type="button"
              className={styles.fold}
              aria-expanded={!folder.collapsed}
              onClick={() => void changeOrder(collapse(folder.name, !folder.collapsed)).catch(() => undefined)}
            >
              <ChevronDown size={14} strokeWidth={2} aria-hidden />
              <span dir="auto">{folder.name}</span>
            </button>
            <Suspense fallback={null}>
              <FolderMenu folder={folder.name} />
            </Suspense>
          </header>
          <ul className={list.list}>
            {folder.rooms
              // What is folded still shows where one is, and what waits.
              .filter((id) => !folder.collapsed || id === open || waits(byId[id], muted))
              .filter((id) => !favourites.includes(id))
              .map(line)}
          </ul>
        </section>
      ))}
    </>
  );
}

const waits = (room: RoomView | undefined, muted: readonly RoomId[]) =>
  room !== undefined && !muted.includes(room.id) && unreadOf(room) > 0;
