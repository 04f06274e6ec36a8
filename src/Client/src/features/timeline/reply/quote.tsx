import { CornerUpLeft } from "lucide-react";
import { t } from "@/i18n/t";
import "@/i18n/en-hidden";
import "@/i18n/en-reply";
import { useIsBlocked } from "@/lib/blocks";
import { useIsHidden } from "@/lib/hidden";
import { useName } from "@/lib/people";
import { messagePath, navigate } from "@/lib/router";
import { Avatar } from "@/ui/avatar";
import { classes } from "@/ui/classes";
import { useTimelineRoom } from "@/features/timeline/room-context";
import { useQuoted } from "./quoted";
import styles from "./reply.module.css";

/** Above an answer: one line of the message that it answers, as it reads now. A press leads there. */
export function Quote({ seq }: { seq: number }) {
  const room = useTimelineRoom();
  const quoted = useQuoted(room, seq);
  const by = quoted?.by ?? "";
  const name = useName(by) ?? t("timeline.someone");
  const blocked = useIsBlocked(by);
  const hidden = useIsHidden(room, seq);
  if (quoted === undefined) return <span className={styles.quote} aria-label={t("reply.loading")} />;
  if (quoted === null || quoted.deleted || blocked || hidden) {
    const words =
      quoted === null ? "reply.none" : quoted.deleted ? "reply.deleted" : hidden ? "hidden.words" : "reply.blocked";
    return (
      <span className={classes(styles.quote, styles.gone)}>
        <CornerUpLeft size={13} strokeWidth={2} aria-hidden />
        {t(words)}
      </span>
    );
  }
  const panel = new URLSearchParams(location.search).get("panel") ?? undefined;
  return (
    <button
      type="button"
      className={styles.quote}
      aria-label={t("reply.quote", { name, text: quoted.text })}
      onClick={() => navigate(messagePath(room, seq, panel))}
    >
      <CornerUpLeft size={13} strokeWidth={2} aria-hidden />
      <span className={styles.face}>
        <Avatar id={quoted.by} name={name} small />
      </span>
      <bdi className={styles.author}>{name}</bdi>
      <span className={styles.words} dir="auto">
        {quoted.text}
      </span>
    </button>
  );
}
