import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { CloudOff } from "lucide-react";
import type { RestrictionRow, RoomView } from "@/contracts/wire";
import { shortMoment } from "@/i18n/time";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { Avatar } from "@/ui/avatar";
import { Button } from "@/ui/button";
import { Dialog, DialogBody } from "@/ui/dialog";
import { Notice } from "@/ui/notice";
import { Skeleton } from "@/ui/skeleton";
import styles from "./kept-out.module.css";
import { liftRestriction, restrictions } from "./rooms-queries";
import type { Restriction } from "./rooms-queries";

/** Who is banned from the room and who is muted in it, for its moderators. */
export function KeptOut({ room, onClose }: { room: RoomView; onClose: () => void }) {
  return (
    <Dialog title={t("kept.title")} onClose={onClose}>
      <DialogBody>
        <List room={room} which="bans" title={t("kept.bans")} none={t("kept.noBans")} />
        <List room={room} which="mutes" title={t("kept.mutes")} none={t("kept.noMutes")} />
      </DialogBody>
    </Dialog>
  );
}

function List({ room, which, title, none }: { room: RoomView; which: Restriction; title: string; none: string }) {
  const found = useInfiniteQuery(restrictions(room.id, which));
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-busy={found.isFetching}>
      <h3 className={styles.title}>{title}</h3>
      {found.isPending && <Skeleton rows={2} look="line" />}
      {found.error && (
        <Notice icon={CloudOff} title={t("kept.error")} text={refusalText(codeOf(found.error))} alert>
          <Button onClick={() => void found.refetch()}>{t("app.retry")}</Button>
        </Notice>
      )}
      {found.isSuccess && rows.length === 0 && <p className={styles.meta}>{none}</p>}
      <ul>
        {rows.map((row) => (
          <Row key={row.person.id} room={room} which={which} row={row} />
        ))}
      </ul>
      {found.hasNextPage && (
        <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t("app.more")}
        </Button>
      )}
    </section>
  );
}

function Row({ room, which, row }: { room: RoomView; which: Restriction; row: RestrictionRow }) {
  const queries = useQueryClient();
  const lift = useMutation({
    mutationFn: () => liftRestriction(room.id, which, row.person.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ["rooms", room.id, which] }),
  });
  const { person, until, reason } = row;
  return (
    <li className={styles.row}>
      <Avatar id={person.id} name={person.displayName} small />
      <div className={styles.who}>
        <p dir="auto">{person.displayName}</p>
        <p className={styles.meta}>
          {until === undefined ? t("kept.ever") : t("kept.until", { time: shortMoment(until) })}
          {reason !== undefined && <span dir="auto"> · {reason}</span>}
        </p>
        {lift.error && (
          <p className={styles.error} role="alert">
            {refusalText(codeOf(lift.error))}
          </p>
        )}
      </div>
      <Button
        busy={lift.isPending}
        aria-label={t("kept.liftOf", { name: person.displayName })}
        onClick={() => lift.mutate()}
      >
        {t("kept.lift")}
      </Button>
    </li>
  );
}
