import { useInfiniteQuery } from "@tanstack/react-query";
import { CloudOff, Pin } from "lucide-react";
import type { MessagePosted, RoomEvent, RoomView } from "@/contracts/wire";
import "@/i18n/en-act";
import { refusalText, t } from "@/i18n/t";
import { fullTime, shortMoment } from "@/i18n/time";
import { useName } from "@/lib/people";
import { codeOf } from "@/lib/refused";
import { messagePath, navigate } from "@/lib/router";
import { FormattedText } from "@/text/formatted-text";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { SidePanel } from "@/ui/side-panel";
import { Skeleton } from "@/ui/skeleton";
import { useTimelines } from "@/features/timeline/timeline-store";
import styles from "./acts.module.css";
import { pins } from "./messages-queries";

const isPost = (event: RoomEvent): event is MessagePosted => event.type === "message.posted";

/** The seq of the newest change to what is pinned, as far as the window tells. */
const lastPinChange = (events: readonly RoomEvent[] | undefined) =>
  events?.findLast(({ type }) => type === "message.pinned" || type === "message.unpinned" || type === "message.deleted")
    ?.seq;

export function PinsPanel({ room, onClose }: { room: RoomView; onClose: () => void }) {
  const changed = useTimelines(({ byRoom }) => lastPinChange(byRoom[room.id]?.events));
  const found = useInfiniteQuery(pins(room.id, changed));
  const pages = found.data?.pages ?? [];
  const texts = new Map(pages.flatMap((page) => page.notes.map((note) => [note.message, note.text] as const)));
  const messages = pages.flatMap((page) => page.events.filter(isPost));
  return (
    <SidePanel
      title={t("pins.title")}
      count={messages.length}
      closeLabel={t("pins.close")}
      busy={found.isFetching}
      onClose={onClose}
    >
      {found.isPending && <Skeleton rows={4} look="line" />}
      {found.error && (
        <Notice icon={CloudOff} title={t("pins.error")} text={refusalText(codeOf(found.error))} alert>
          <Button onClick={() => void found.refetch()}>{t("app.retry")}</Button>
        </Notice>
      )}
      {found.isSuccess && messages.length === 0 && (
        <Notice icon={Pin} title={t("pins.none")} text={t("pins.noneText")} />
      )}
      {messages.map((message) => (
        <PinRow key={message.seq} room={room.id} message={message} text={texts.get(message.seq) ?? message.text} />
      ))}
      {found.hasNextPage && (
        <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t("app.more")}
        </Button>
      )}
    </SidePanel>
  );
}

function PinRow({ room, message, text }: { room: string; message: MessagePosted; text: string }) {
  const name = useName(message.by);
  const { at, seq } = message;
  return (
    <article className={styles.pin}>
      <button type="button" className={styles.pinHead} onClick={() => navigate(messagePath(room, seq, "pins"))}>
        <bdi>{name ?? "\u00a0"}</bdi>
        <time dateTime={new Date(at).toISOString()} data-tip={fullTime(at)}>
          {shortMoment(at)}
        </time>
        <span className={styles.jump}>{t("pins.jump")}</span>
      </button>
      <div className={styles.pinText}>
        <FormattedText text={text} />
      </div>
    </article>
  );
}
