import { useMutation, useQuery } from "@tanstack/react-query";
import { Hash, Lock, TicketX } from "lucide-react";
import { acceptInvite, invitePreview } from "@/features/rooms/rooms-queries";
import { joinedRoom } from "@/features/rooms/rooms-store";
import { refusalText, t } from "@/i18n/t";
import { navigate, roomPath } from "@/lib/router";
import { codeOf } from "@/lib/refused";
import { Avatar } from "@/ui/avatar";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { Skeleton } from "@/ui/skeleton";
import styles from "./invite-screen.module.css";
import { DrawerButton } from "./drawer-button";
import pane from "./room-screen.module.css";

const dead = new Set(["invite-spent", "not-found", "bad-request"]);

export function InviteScreen({ code }: { code: string }) {
  const { data, error, isPending, refetch } = useQuery(invitePreview(code));
  const accept = useMutation({
    mutationFn: () => acceptInvite(code),
    onSuccess: (room) => {
      joinedRoom(room);
      navigate(roomPath(room.id), { replace: true });
    },
  });
  const failure = error ?? accept.error;
  const spent = failure !== null && dead.has(codeOf(failure));
  return (
    <div className={pane.pane}>
      <div className={pane.bareHeader}>
        <DrawerButton />
      </div>
      {isPending && (
        <div className={styles.card}>
          <Skeleton rows={2} look="card" />
        </div>
      )}
      {failure && (
        <Notice
          page
          icon={TicketX}
          title={spent ? t("invite.spent") : refusalText(codeOf(failure))}
          text={spent ? t("invite.spentText") : undefined}
          alert
        >
          {!spent && <Button onClick={() => void refetch().then(() => accept.reset())}>{t("app.retry")}</Button>}
          <Button onClick={() => navigate("/")}>{t("invite.home")}</Button>
        </Notice>
      )}
      {data && !failure && (
        <div className={styles.card}>
          <Avatar id={data.by.id} name={data.by.displayName} />
          <p className={styles.by}>{t("invite.by", { name: data.by.displayName })}</p>
          <h1 className={styles.name} dir="auto">
            {data.room.visibility === "private" ? <Lock size={20} aria-hidden /> : <Hash size={22} aria-hidden />}
            {data.room.name}
          </h1>
          {data.room.topic && (
            <p className={styles.topic} dir="auto">
              {data.room.topic}
            </p>
          )}
          <p className={styles.members}>{t("room.members", { count: data.room.members })}</p>
          {data.member ? (
            <Button look="accent" className={styles.action} onClick={() => navigate(roomPath(data.room.id))}>
              {t("invite.openRoom")}
            </Button>
          ) : (
            <Button look="accent" className={styles.action} busy={accept.isPending} onClick={() => accept.mutate()}>
              {t("invite.accept")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
