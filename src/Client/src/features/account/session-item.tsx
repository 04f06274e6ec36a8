import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Monitor, Smartphone, SquareTerminal } from "lucide-react";
import type { SessionRow } from "@/contracts/wire";
import { shortMoment } from "@/i18n/time";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { endSession, sessions } from "./account-queries";
import { ConfirmButton } from "./confirm-button";
import { deviceOf } from "./device-name";
import styles from "./rows.module.css";

function nameOf({ device }: SessionRow): string {
  const { browser, system } = deviceOf(device);
  if (browser && system) return t("sessions.browserOn", { browser, system });
  return browser ?? system ?? (device === "" ? t("sessions.unknown") : device);
}

export function SessionItem({ session }: { session: SessionRow }) {
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: () => endSession(session.id),
    onSettled: () => queries.invalidateQueries(sessions),
  });
  const { browser, phone } = deviceOf(session.device);
  const Icon = browser === undefined ? SquareTerminal : phone ? Smartphone : Monitor;
  const about = [
    session.current ? t("sessions.now") : t("sessions.used", { time: shortMoment(session.usedAt) }),
    session.source && t("sessions.from", { source: session.source }),
    session.openedAt === undefined ? "" : t("sessions.opened", { time: shortMoment(session.openedAt) }),
  ].filter(Boolean);
  const name = nameOf(session);
  const gone = codeOf(end.error) === "not-found"; // It ended by itself; the list is being asked for anew.
  return (
    <li className={styles.row}>
      <span className={styles.icon}>
        <Icon size={20} strokeWidth={1.75} aria-hidden />
      </span>
      <div className={styles.what}>
        <p className={styles.name} dir="auto" title={session.device}>
          {name}
        </p>
        <p className={styles.meta}>{about.join(" · ")}</p>
        {end.error && !gone && (
          <p className={styles.error} role="alert">
            {refusalText(codeOf(end.error))}
          </p>
        )}
      </div>
      {!session.current && (
        <ConfirmButton
          label={t("session.signOut")}
          about={name}
          confirm={t("sessions.endConfirm")}
          busy={end.isPending}
          onConfirm={() => end.mutate()}
        />
      )}
    </li>
  );
}
