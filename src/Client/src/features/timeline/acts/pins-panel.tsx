import { useInfiniteQuery } from "@tanstack/react-query";
import { Pin } from "lucide-react";
import type { RoomEvent, RoomView } from "@/contracts/wire";
import "@/i18n/en-act";
import { t } from "@/i18n/t";
import { isHidden, useHidden } from "@/lib/hidden";
import { isPost } from "@/lib/replies";
import { messagePath } from "@/lib/router";
import { MessageEntry } from "@/ui/message-entry";
import { Notice } from "@/ui/notice";
import { Paged } from "@/ui/paged";
import { SidePanel } from "@/ui/side-panel";
import { useTimelines } from "@/features/timeline/timeline-store";
import { pins } from "./messages-queries";

/** The seq of the newest change to what is pinned, as far as the window tells. */
const lastPinChange = (events: readonly RoomEvent[] | undefined) =>
  events?.findLast(({ type }) => type === "message.pinned" || type === "message.unpinned" || type === "message.deleted")
    ?.seq;

export function PinsPanel({ room, onClose }: { room: RoomView; onClose: () => void }) {
  const changed = useTimelines(({ byRoom }) => lastPinChange(byRoom[room.id]?.events));
  const found = useInfiniteQuery(pins(room.id, changed));
  const pages = found.data?.pages ?? [];
  const texts = new Map(pages.flatMap((page) => page.notes.map((note) => [note.message, note.text] as const)));
  const hidden = useHidden();
  const messages = pages
    .flatMap((page) => page.events.filter(isPost))
    .filter(({ seq }) => !isHidden(hidden, room.id, seq));
  return (
    <SidePanel
      title={t("pins.title")}
      count={messages.length}
      closeLabel={t("pins.close")}
      busy={found.isFetching}
      onClose={onClose}
    >
      <Paged
        found={found}
        count={messages.length}
        skeleton={{ rows: 4, look: "line" }}
        error={t("pins.error")}
        none={<Notice icon={Pin} title={t("pins.none")} text={t("pins.noneText")} />}
      >
        <ul>
          {messages.map((message) => (
            <MessageEntry
              room={room.id}
              key={message.seq}
              message={message}
              text={texts.get(message.seq) ?? message.text}
              href={messagePath(room.id, message.seq, "pins")}
              show={t("pins.jump")}
            />
          ))}
        </ul>
      </Paged>
    </SidePanel>
  );
}
