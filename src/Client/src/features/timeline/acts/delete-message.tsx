import { useState } from "react";
import { refusalText, t } from "@/i18n/t";
import { useName } from "@/lib/people";
import { wordsOf } from "@/lib/said";
import { myId } from "@/lib/session";
import { FormattedText } from "@/text/formatted-text";
import { isLong, shorten } from "@/text/shorten";
import { Button } from "@/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";
import { act } from "./acts";
import styles from "./acts.module.css";
import { endQuestion } from "./asking";
import type { RowQuestion } from "./asking";

/** Deleting erases the text for good, so it is asked first. */
export function DeleteMessage({ question: { room, row, seq } }: { question: RowQuestion }) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const name = useName(row.by);
  const words = wordsOf(row);
  const text = row.by === myId() ? t("act.deleteText") : t("act.deleteOther", { name: name ?? t("timeline.someone") });

  async function remove(): Promise<void> {
    setBusy(true);
    setFailure(undefined);
    const refused = await act(room, seq, "Delete");
    setBusy(false);
    if (refused) setFailure(refusalText(refused.code, refused.detail));
    else endQuestion();
  }

  return (
    <Dialog title={t("act.deleteTitle")} text={text} onClose={endQuestion}>
      <DialogBody>
        <blockquote className={styles.quote}>
          <FormattedText text={isLong(words) ? shorten(words) : words} />
        </blockquote>
        {failure !== undefined && (
          <p className={styles.failure} role="alert">
            {failure}
          </p>
        )}
        <DialogActions>
          <Button onClick={endQuestion}>{t("app.cancel")}</Button>
          <Button look="danger" busy={busy} onClick={() => void remove()}>
            {t("act.delete")}
          </Button>
        </DialogActions>
      </DialogBody>
    </Dialog>
  );
}
