import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { RoomId } from "@/contracts/wire";
import { EmojiSign } from "@/emoji/emoji-sign";
import { t } from "@/i18n/t";
import { classes } from "@/ui/classes";
import { Dialog, DialogBody } from "@/ui/dialog";
import { Paged } from "@/ui/paged";
import { People, PersonLine } from "@/ui/person-line";
import styles from "./acts.module.css";
import { endQuestion } from "./asking";
import type { RowQuestion } from "./asking";
import { reactors } from "./messages-queries";

/** Everybody who reacted, emoji by emoji. */
export function Reactors({ question: { room, row, seq } }: { question: RowQuestion }) {
  const reactions = row.note?.reactions ?? [];
  const [chosen, setChosen] = useState(reactions[0]?.emoji ?? "");
  return (
    <Dialog title={t("act.whoReacted")} onClose={endQuestion}>
      <DialogBody>
        <div className={styles.reactions} role="group" aria-label={t("act.reactions")}>
          {reactions.map(({ emoji, count }) => (
            <button
              key={emoji}
              type="button"
              className={classes(styles.reaction, emoji === chosen && styles.mine)}
              aria-pressed={emoji === chosen}
              onClick={() => setChosen(emoji)}
            >
              <span className={styles.emoji}>
                <EmojiSign emoji={emoji} />
              </span>
              <span className={styles.count}>{count}</span>
            </button>
          ))}
        </div>
        <WithEmoji key={chosen} room={room} seq={seq} emoji={chosen} />
      </DialogBody>
    </Dialog>
  );
}

function WithEmoji({ room, seq, emoji }: { room: RoomId; seq: number; emoji: string }) {
  const found = useInfiniteQuery(reactors(room, seq, emoji));
  const people = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Paged found={found} count={people.length} skeleton={{ rows: 3, look: "line" }} error={t("act.reactorsError")}>
      <People>
        {people.map(({ id, displayName }) => (
          <PersonLine key={id} id={id} name={displayName} />
        ))}
      </People>
    </Paged>
  );
}
