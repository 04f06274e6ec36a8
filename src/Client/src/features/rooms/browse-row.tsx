import { useMutation } from "@tanstack/react-query";
import { Hash } from "lucide-react";
import type { RoomCard } from "@/contracts/wire";
import { refusalText, t } from "@/i18n/t";
import { navigate, roomPath } from "@/lib/router";
import { codeOf } from "@/lib/refused";
import { Button } from "@/ui/button";
import styles from "./browse-rooms.module.css";
import { joinRoom } from "./rooms-queries";
import { joinedRoom, useRoom } from "./rooms-store";

interface Props {
  room: RoomCard;
  onLook: () => void;
  onDone: () => void;
}

export function BrowseRow({ room, onLook, onDone }: Props) {
  const mine = useRoom(room.id) !== undefined;
  const join = useMutation({
    mutationFn: () => joinRoom(room.id),
    onSuccess: (view) => {
      joinedRoom(view);
      open();
    },
  });
  function open() {
    onDone();
    navigate(roomPath(room.id));
  }
  return (
    <li className={styles.row}>
      <span className={styles.icon}>
        <Hash size={18} strokeWidth={1.75} aria-hidden />
      </span>
      <div className={styles.what}>
        <h3 className={styles.name} dir="auto">
          {mine ? (
            room.name
          ) : (
            <button
              type="button"
              className={styles.look}
              aria-label={t("preview.open", { room: room.name })}
              onClick={onLook}
            >
              {room.name}
            </button>
          )}
        </h3>
        {room.topic && (
          <p className={styles.topic} dir="auto">
            {room.topic}
          </p>
        )}
        <p className={styles.meta}>
          {t("room.members", { count: room.members })}
          {mine && <span> · {t("browse.joined")}</span>}
        </p>
        {join.error && (
          <p className={styles.error} role="alert">
            {refusalText(codeOf(join.error))}
          </p>
        )}
      </div>
      {mine ? (
        <Button aria-label={`${t("browse.open")} ${room.name}`} onClick={open}>
          {t("browse.open")}
        </Button>
      ) : (
        <Button
          look="accent"
          busy={join.isPending}
          aria-label={`${t("browse.join")} ${room.name}`}
          onClick={() => join.mutate()}
        >
          {t("browse.join")}
        </Button>
      )}
    </li>
  );
}
