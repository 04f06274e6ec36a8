import { useState } from "react";
import type { SubmitEvent } from "react";
import type { MessageKey } from "@/i18n/en";
import type { MessagePlace, RoomId } from "@/contracts/wire";
import "@/i18n/en-act";
import { dayOf } from "@/i18n/time";
import { refusalText, t } from "@/i18n/t";
import { query, request } from "@/lib/http";
import { codeOf } from "@/lib/refused";
import { messagePath, navigate } from "@/lib/router";
import { Button } from "@/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";
import { TextField } from "@/ui/text-field";
import styles from "./jump-to-date.module.css";

function daysAgo(days: number): Date {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - days);
}

const shortcuts: [MessageKey, () => Date][] = [
  ["date.today", () => daysAgo(0)],
  ["date.week", () => daysAgo(7)],
  ["date.month", () => daysAgo(30)],
  ["date.start", () => new Date(0)],
];

const placeAt = (room: RoomId, at: Date) =>
  request<MessagePlace>("GET", `/rooms/${room}/messages/at${query({ time: String(Math.max(0, at.getTime())) })}`);

interface Props {
  room: RoomId;
  /** The day that it offers first. */
  from: number;
  onClose: () => void;
}

/** Leads to the first message of a day, or after it. */
export function JumpToDate({ room, from, onClose }: Props) {
  const [day, setDay] = useState(() => dayOf(from));
  const [today] = useState(() => dayOf(Date.now()));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  async function go(at: Date): Promise<void> {
    setBusy(true);
    setError(undefined);
    try {
      const { seq } = await placeAt(room, at);
      onClose();
      navigate(messagePath(room, seq) + location.search);
    } catch (failure) {
      setBusy(false);
      setError(t("date.error", { reason: refusalText(codeOf(failure)) }));
    }
  }

  function submit(event: SubmitEvent) {
    event.preventDefault();
    const at = new Date(`${day}T00:00`); // Midnight here.
    if (!Number.isNaN(at.getTime())) void go(at);
  }

  return (
    <Dialog title={t("date.title")} onClose={onClose}>
      <form onSubmit={submit}>
        <DialogBody>
          <TextField
            label={t("date.day")}
            type="date"
            required
            max={today}
            value={day}
            error={error}
            onChange={({ target }) => setDay(target.value)}
          />
          <div className={styles.shortcuts}>
            {shortcuts.map(([name, date]) => (
              <Button key={name} disabled={busy} onClick={() => void go(date())}>
                {t(name)}
              </Button>
            ))}
          </div>
        </DialogBody>
        <DialogActions>
          <Button type="submit" look="accent" busy={busy}>
            {t("date.go")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
