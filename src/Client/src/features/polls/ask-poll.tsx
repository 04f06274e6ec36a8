import { useState } from "react";
import { flushSync } from "react-dom";
import type { Poll } from "@/contracts/wire";
import { t } from "@/i18n/t";
import "@/i18n/en-poll";
import { shortMoment } from "@/i18n/time";
import { serverNow } from "@/lib/server-clock";
import { fromField, toField } from "@/lib/times";
import { Button } from "@/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";
import { SelectField } from "@/ui/select-field";
import { TextField } from "@/ui/text-field";
import { TimeField } from "@/ui/time-field";
import { OptionFields } from "./option-fields";
import {
  emptyForm,
  endOf,
  lengthOf,
  longestDays,
  mostQuestion,
  pollOf,
  problemsOf,
  questionProblem,
} from "./poll-form";
import type { End, Form } from "./poll-form";
import styles from "./polls.module.css";

interface Props {
  /** Where it is asked, in words. */
  place: string;
  form: Form | undefined;
  /** What is written is kept, also when the dialog is closed. */
  onForm: (form: Form) => void;
  onAsk: (question: string, poll: Poll) => void;
  onClose: () => void;
}

const ends: readonly End[] = ["hour", "day", "threeDays", "week", "own", "open"];

/** Asks what is to be voted on. */
export function AskPoll({ place, form: kept, onForm, onAsk, onClose }: Props) {
  const [form, setForm] = useState(kept ?? emptyForm);
  const [tried, setTried] = useState(false);
  const change = (next: Partial<Form>) => {
    setForm({ ...form, ...next });
    onForm({ ...form, ...next });
  };
  const now = serverNow();
  const own = fromField(form.own);
  const end = endOf(form, own, now);
  const length = lengthOf(form.question);
  const problem = tried || length > mostQuestion ? questionProblem(form.question) : undefined;

  function submit(fields: HTMLFormElement) {
    const asked = pollOf(form, own, serverNow());
    if (asked) {
      onAsk(asked.question, asked.poll);
      return;
    }
    flushSync(() => setTried(true));
    fields.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }

  return (
    <Dialog title={t("poll.title")} text={t("poll.text", { place })} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit(event.currentTarget);
        }}
      >
        <DialogBody>
          <TextField
            label={t("poll.question")}
            value={form.question}
            hint={`${length} / ${mostQuestion}`}
            error={problem && t(`poll.question.${problem === "long" ? "long" : "empty"}`, { count: mostQuestion })}
            autoComplete="off"
            onChange={({ target }) => change({ question: target.value })}
          />
          <OptionFields
            options={form.options}
            problems={tried ? problemsOf(form.options) : []}
            onOptions={(options) => change({ options })}
          />
          <SelectField
            label={t("poll.end")}
            value={form.end}
            choices={ends.map((name) => [name, t(`poll.end.${name}`)] as const)}
            onChoose={(name) =>
              change({
                end: name as End,
                own: name === "own" && form.own === "" ? toField(now + 86_400_000) : form.own,
              })
            }
          />
          {form.end === "own" && (
            <TimeField
              label={t("poll.endAt")}
              days={longestDays}
              value={form.own}
              error={end === null ? t("poll.endBad") : undefined}
              hint={typeof end === "number" ? shortMoment(end) : undefined}
              onValue={(own) => change({ own })}
            />
          )}
          <fieldset className={styles.rules}>
            <legend className={styles.legend}>{t("poll.rules")}</legend>
            <Rule label={t("poll.multiple")} value={form.multiple} onValue={(multiple) => change({ multiple })} />
            <Rule
              label={t("poll.secret")}
              hint={t("poll.secretHint")}
              value={form.anonymous}
              onValue={(anonymous) => change({ anonymous })}
            />
            <Rule
              label={t("poll.late")}
              hint={t("poll.lateHint")}
              value={form.hidden}
              onValue={(hidden) => change({ hidden })}
            />
          </fieldset>
          <DialogActions>
            <Button onClick={onClose}>{t("app.cancel")}</Button>
            <Button type="submit" look="accent">
              {t("poll.send")}
            </Button>
          </DialogActions>
        </DialogBody>
      </form>
    </Dialog>
  );
}

interface RuleProps {
  label: string;
  hint?: string;
  value: boolean;
  onValue: (value: boolean) => void;
}

function Rule({ label, hint, value, onValue }: RuleProps) {
  return (
    <label className={styles.rule}>
      <input type="checkbox" checked={value} onChange={({ target }) => onValue(target.checked)} />
      <span>
        {label}
        {hint !== undefined && <span className={styles.hint}>{hint}</span>}
      </span>
    </label>
  );
}
