import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { CloudOff } from "lucide-react";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { Button } from "@/ui/button";
import { Group } from "@/ui/group";
import { Notice } from "@/ui/notice";
import { Skeleton } from "@/ui/skeleton";
import { endOtherSessions, sessions } from "./account-queries";
import { ConfirmButton } from "./confirm-button";
import styles from "./rows.module.css";
import { SessionItem } from "./session-item";

export function SessionsSection() {
  const queries = useQueryClient();
  const list = useQuery(sessions);
  const endOthers = useMutation({
    mutationFn: endOtherSessions,
    onSettled: () => queries.invalidateQueries(sessions),
  });
  if (list.isPending) return <Skeleton rows={4} look="card" />;
  if (list.error) {
    return (
      <Notice icon={CloudOff} title={t("sessions.error")} text={refusalText(codeOf(list.error))} alert>
        <Button onClick={() => void list.refetch()}>{t("app.retry")}</Button>
      </Notice>
    );
  }
  const current = list.data.filter((session) => session.current);
  const others = list.data.filter((session) => !session.current);
  return (
    <>
      <Group title={t("sessions.current")}>
        <ul>
          {current.map((session) => (
            <SessionItem key={session.id} session={session} />
          ))}
        </ul>
      </Group>
      <Group title={t("sessions.others")} text={t("sessions.othersText")}>
        {others.length === 0 && <p className={styles.none}>{t("sessions.none")}</p>}
        <ul>
          {others.map((session) => (
            <SessionItem key={session.id} session={session} />
          ))}
        </ul>
        {endOthers.error && (
          <p className={styles.error} role="alert">
            {refusalText(codeOf(endOthers.error))}
          </p>
        )}
        {others.length > 1 && (
          <div>
            <ConfirmButton
              label={t("sessions.endOthers")}
              confirm={t("sessions.endOthersConfirm", { count: others.length })}
              busy={endOthers.isPending}
              onConfirm={() => endOthers.mutate()}
            />
          </div>
        )}
      </Group>
    </>
  );
}
