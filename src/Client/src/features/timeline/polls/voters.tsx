import { useInfiniteQuery } from "@tanstack/react-query";
import type { RoomId } from "@/contracts/wire";
import { endQuestion } from "@/features/timeline/acts/asking";
import type { RowQuestion } from "@/features/timeline/acts/asking";
import { voters } from "@/features/timeline/acts/messages-queries";
import { t } from "@/i18n/t";
import "@/i18n/en-poll";
import { Dialog, DialogBody } from "@/ui/dialog";
import { Paged } from "@/ui/paged";
import { People, PersonLine } from "@/ui/person-line";
import styles from "./poll.module.css";

/** Who voted for what, option by option; those that nobody chose are left out. */
export function Voters({ question: { room, row, seq } }: { question: RowQuestion }) {
  const { poll, note, text } = row;
  const counts = note?.poll?.counts ?? [];
  return (
    <Dialog title={t("poll.who")} text={text} onClose={endQuestion}>
      <DialogBody>
        {poll?.options.map((option, place) =>
          (counts[place] ?? 0) > 0 ? (
            <section key={option} className={styles.chose} aria-label={option}>
              <h3 dir="auto">
                {option} <span>{counts[place]}</span>
              </h3>
              <Chose room={room} seq={seq} option={place} revision={note?.revision ?? 0} />
            </section>
          ) : null,
        )}
      </DialogBody>
    </Dialog>
  );
}

function Chose({ room, seq, option, revision }: { room: RoomId; seq: number; option: number; revision: number }) {
  const found = useInfiniteQuery(voters(room, seq, option, revision));
  const people = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Paged found={found} count={people.length} skeleton={{ rows: 2, look: "line" }} error={t("poll.whoError")}>
      <People>
        {people.map(({ id, displayName }) => (
          <PersonLine key={id} id={id} name={displayName} />
        ))}
      </People>
    </Paged>
  );
}
