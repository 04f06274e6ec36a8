import { Suspense } from "react";
import type { Reaction as ReactionOf } from "@/contracts/wire";
import { EmojiSign } from "@/emoji/emoji-sign";
import { noteChosen } from "@/emoji/habits";
import { t } from "@/i18n/t";
import { useNames } from "@/lib/people";
import { classes } from "@/ui/classes";
import { useTimelineRights, useTimelineRoom } from "@/features/timeline/room-context";
import { lazy } from "@/ui/lazy";
import styles from "./acts.module.css";
import { actAndTell } from "./failures";

const ReactMenu = lazy(() => import("./react-menu").then(({ ReactMenu }) => ({ default: ReactMenu })));

const told = 12;

/** What people said with one emoji each; a press adds one's own, or takes it back. */
export function Reactions({ message, reactions }: { message: number; reactions: readonly ReactionOf[] }) {
  const rights = useTimelineRights();
  return (
    <div className={styles.reactions} role="group" aria-label={t("act.reactions")}>
      {reactions.map((reaction) => (
        <Reaction key={reaction.emoji} message={message} reaction={reaction} able={rights?.react ?? false} />
      ))}
      {rights?.react && (
        <Suspense fallback={null}>
          <ReactMenu message={message} look="pill" />
        </Suspense>
      )}
    </div>
  );
}

function Reaction({ message, reaction, able }: { message: number; reaction: ReactionOf; able: boolean }) {
  const room = useTimelineRoom();
  const { emoji, count, mine } = reaction;
  const who = useWho(reaction);
  return (
    <button
      type="button"
      className={classes(styles.reaction, mine && styles.mine)}
      aria-pressed={mine}
      aria-disabled={!able}
      aria-label={t("act.reactedBy", { emoji, who })}
      data-tip={t("act.reactedBy", { emoji, who })}
      onClick={() => {
        if (!able) return;
        if (!mine) noteChosen(emoji);
        void actAndTell(room, message, mine ? "Unreact" : "React", emoji);
      }}
    >
      <span className={styles.emoji} aria-hidden>
        <EmojiSign emoji={emoji} />
      </span>
      <span className={styles.count} aria-hidden>
        {count}
      </span>
    </button>
  );
}

function useWho({ users, count }: ReactionOf): string {
  const shown = users.slice(0, told);
  const names = useNames(shown).map((name) => name ?? t("timeline.someone"));
  const others = count - shown.length;
  return others > 0 ? t("act.andOthers", { names: names.join(", "), count: others }) : names.join(", ");
}
