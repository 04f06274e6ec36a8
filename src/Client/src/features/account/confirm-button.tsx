import { useState } from "react";
import { t } from "@/i18n/t";
import { Button } from "@/ui/button";
import styles from "./confirm-button.module.css";

interface Props {
  label: string;
  /** What it is done to, for those who do not see what stands beside it. */
  about?: string;
  /** What the second button says. */
  confirm: string;
  busy: boolean;
  onConfirm: () => void;
}

/** Asks once more, in the place where it was asked for. */
export function ConfirmButton({ label, about, confirm, busy, onConfirm }: Props) {
  const [asking, setAsking] = useState(false);
  const named = (text: string) => (about === undefined ? text : `${text}: ${about}`);
  if (!asking) {
    return (
      <Button aria-label={named(label)} busy={busy} onClick={() => setAsking(true)}>
        {label}
      </Button>
    );
  }
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- Esc anywhere in it takes the question back.
    <span
      className={styles.pair}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        setAsking(false);
      }}
    >
      <Button
        look="danger"
        aria-label={named(confirm)}
        autoFocus // eslint-disable-line jsx-a11y/no-autofocus -- It takes the place of the button that was pressed.
        onClick={() => {
          setAsking(false);
          onConfirm();
        }}
      >
        {confirm}
      </Button>
      <Button look="quiet" onClick={() => setAsking(false)}>
        {t("app.cancel")}
      </Button>
    </span>
  );
}
