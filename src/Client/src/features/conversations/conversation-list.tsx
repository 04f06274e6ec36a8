import { ChevronRight, MessageSquarePlus } from "lucide-react";
import { useState } from "react";
import type { ReactNode } from "react";
import type { RoomId, RoomView } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { partnerOf } from "@/lib/conversation";
import { usePeople } from "@/lib/people";
import { useWatching } from "@/lib/presence";
import { myId } from "@/lib/session";
import { useOrder } from "@/lib/sidebar-order";
import { sortedBy } from "@/lib/sort-rooms";
import { callName } from "@/lib/title";
import { IconButton } from "@/ui/icon-button";
import list from "@/ui/side-list.module.css";
import { ConversationLink } from "./conversation-link";
import { sortConversations } from "./conversations";
import styles from "./conversations.module.css";

interface Props {
  rooms: readonly RoomView[];
  unreadOf: (room: RoomView) => number;
  open: RoomId | undefined;
  drafts: ReadonlySet<RoomId>;
  /** How to sort them. */
  sort?: ReactNode;
  onNew: () => void;
}

/** So many at the top of the list have their presence shown. */
const mostWatched = 40;

export function ConversationList({ rooms, unreadOf, open, drafts, sort, onNew }: Props) {
  const { talks, requests } = sortConversations(rooms, open);
  const chosen = useOrder((order) => order.conversations);
  const people = usePeople();
  const sorted = sortedBy(talks, chosen, unreadOf, (room) => callName(room, myId(), people));
  const [unfolded, setUnfolded] = useState(false);
  const partners = talks.flatMap((room) => partnerOf(room, myId()) ?? []).slice(0, mostWatched);
  useWatching("sidebar", partners);

  const line = (room: RoomView) => (
    <li key={room.id} data-room={room.id}>
      <ConversationLink room={room} unread={unreadOf(room)} open={room.id === open} draft={drafts.has(room.id)} />
    </li>
  );
  const showRequests = unfolded || requests.some(({ id }) => id === open);
  return (
    <section className={list.section} aria-labelledby="conversations-title" data-section="rest">
      <header className={list.header}>
        <h2 id="conversations-title">{t("conversation.title")}</h2>
        {sort}
        <IconButton small icon={MessageSquarePlus} label={t("conversation.new")} onClick={onNew} />
      </header>
      {talks.length === 0 && <p className={list.empty}>{t("conversation.empty")}</p>}
      <ul className={list.list}>{sorted.map(line)}</ul>
      {requests.length > 0 && (
        <>
          <button
            type="button"
            className={styles.requests}
            aria-expanded={showRequests}
            onClick={() => setUnfolded(!showRequests)}
          >
            <ChevronRight size={14} strokeWidth={2} className={styles.chevron} aria-hidden />
            <span>{t("request.list", { count: requests.length })}</span>
          </button>
          {showRequests && <ul className={list.list}>{requests.map(line)}</ul>}
        </>
      )}
    </section>
  );
}
