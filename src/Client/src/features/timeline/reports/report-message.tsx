import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { ReportDraft, ReportReason } from "@/contracts/wire";
import "@/i18n/en-reports";
import { refusalText, t } from "@/i18n/t";
import { useName } from "@/lib/people";
import { codeOf } from "@/lib/refused";
import { mostReportText, reportMessage, reportReasons } from "@/lib/reports";
import { wordsOf } from "@/lib/said";
import { showToast } from "@/lib/toast";
import { useLine } from "@/text/spoken";
import { Button } from "@/ui/button";
import { ChoiceCards } from "@/ui/choice-cards";
import { classes } from "@/ui/classes";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";
import field from "@/ui/text-field.module.css";
import { endQuestion } from "@/features/timeline/acts/asking";
import type { RowQuestion } from "@/features/timeline/acts/asking";
import styles from "./reports.module.css";

/** Asks what is wrong with a message, and tells it to those who keep order. */
export function ReportMessage({ question: { room, row, seq } }: { question: RowQuestion }) {
  const [reason, setReason] = useState<ReportReason>();
  const [words, setWords] = useState("");
  const id = useId();
  const name = useName(row.by) ?? t("timeline.someone");
  const line = useLine(wordsOf(row), row.poll !== undefined);
  const text = words.trim();
  const long = text.length > mostReportText;
  const send = useMutation({
    mutationFn: (wish: ReportDraft) => reportMessage(room, seq, wish),
    onSuccess() {
      endQuestion();
      showToast({ text: t("report.thanks") });
    },
  });
  const code = send.error && codeOf(send.error);

  return (
    <Dialog title={t("report.title")} text={t("report.text", { name })} onClose={endQuestion}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (reason && !long) send.mutate({ reason, ...(text && { text }) });
        }}
      >
        <DialogBody>
          <blockquote className={styles.quote}>
            <bdi className={styles.name}>{name}</bdi>
            <p className={styles.line} dir="auto">
              {line}
            </p>
          </blockquote>
          <ChoiceCards
            stacked
            label={t("report.reason")}
            value={reason}
            choices={reportReasons.map((value) => ({
              value,
              name: t(`report.${value}`),
              hint: t(`report.${value}Hint`),
            }))}
            onChoose={setReason}
          />
          <div className={field.field}>
            <label htmlFor={id} className={field.label}>
              {t("report.words")}
              <span className={field.optional}>{t("session.optional")}</span>
            </label>
            <div className={field.box}>
              <textarea
                id={id}
                className={classes(field.input, styles.words)}
                rows={3}
                dir="auto"
                value={words}
                aria-invalid={long}
                aria-describedby={`${id}-note`}
                onChange={({ target }) => setWords(target.value)}
              />
            </div>
            <p id={`${id}-note`} className={long ? field.error : field.hint} role={long ? "alert" : undefined}>
              {t(long ? "report.tooLong" : "report.length", { length: text.length, most: mostReportText })}
            </p>
          </div>
          {code && (
            <p className={field.error} role="alert">
              {code === "too-many" ? t("report.tooMany") : refusalText(code)}
            </p>
          )}
          <DialogActions>
            <Button onClick={endQuestion}>{t("app.cancel")}</Button>
            <Button type="submit" look="accent" busy={send.isPending} disabled={reason === undefined || long}>
              {t("report.send")}
            </Button>
          </DialogActions>
        </DialogBody>
      </form>
    </Dialog>
  );
}
