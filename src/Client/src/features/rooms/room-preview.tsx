import { useMutation, useQuery } from "@tanstack/react-query";
import { CloudOff, Hash } from "lucide-react";
import type { RoomEvent, RoomId, RoomPreview as Preview, RoomView } from "@/contracts/wire";
import { shortMoment } from "@/i18n/time";
import { refusalText, t } from "@/i18n/t";
import { useName } from "@/lib/people";
import { codeOf } from "@/lib/refused";
import { wordsOf } from "@/lib/said";
import { Avatar } from "@/ui/avatar";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { Skeleton } from "@/ui/skeleton";
import styles from "./room-preview.module.css";
import { joinRoom, roomPreview } from "./rooms-queries";
import { joinedRoom } from "./rooms-store";

interface Props {
  room: RoomId;
  onJoined: (room: RoomView) => void;
}

/** A public room as it looks before one joins it: what it is about, and what was said last. */
export function RoomPreview({ room, onJoined }: Props) {
  const found = useQuery(roomPreview(room));
  if (found.isPending) return <Skeleton rows={4} look="card" />;
  if (found.error) {
    return (
      <Notice icon={CloudOff} title={t("preview.error")} text={refusalText(codeOf(found.error))} alert>
        <Button onClick={() => void found.refetch()}>{t("app.retry")}</Button>
      </Notice>
    );
  }
  return <Inside preview={found.data} onJoined={onJoined} />;
}

function Inside({ preview: { room, events }, onJoined }: { preview: Preview; onJoined: (room: RoomView) => void }) {
  const join = useMutation({
    mutationFn: () => joinRoom(room.id),
    onSuccess: (view) => {
      joinedRoom(view);
      onJoined(view);
    },
  });
  return (
    <section className={styles.preview} aria-label={t("preview.title", { room: room.name })}>
      <header className={styles.head}>
        <h2 className={styles.name} dir="auto">
          <Hash size={18} strokeWidth={1.75} aria-hidden /> {room.name}
        </h2>
        {room.topic && <p dir="auto">{room.topic}</p>}
        <p className={styles.meta}>
          {t("room.members", { count: room.members })}
          {room.policy && room.policy.send !== "member" && <span> · {t("preview.readOnly")}</span>}
        </p>
      </header>
      {events.length === 0 && <p className={styles.meta}>{t("preview.empty")}</p>}
      <ol className={styles.messages}>
        {events.map((event) => (
          <Message key={event.seq} event={event} />
        ))}
      </ol>
      {join.error && (
        <p className={styles.error} role="alert">
          {refusalText(codeOf(join.error))}
        </p>
      )}
      {!room.archived && (
        <Button look="accent" busy={join.isPending} onClick={() => join.mutate()}>
          {t("browse.join")}
        </Button>
      )}
    </section>
  );
}

function Message({ event }: { event: RoomEvent }) {
  const name = useName(event.by);
  if (event.type !== "message.posted") return null;
  return (
    <li className={styles.message}>
      <Avatar id={event.by} name={name} small />
      <div className={styles.said}>
        <p className={styles.meta}>
          <bdi>{name ?? t("timeline.someone")}</bdi> <time>{shortMoment(event.at)}</time>
        </p>
        <p className={styles.text} dir="auto">
          {wordsOf(event)}
        </p>
      </div>
    </li>
  );
}
