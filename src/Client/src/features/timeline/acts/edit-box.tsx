import { useEffect, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import type { MentionScope, RoomId } from "@/contracts/wire";
import "@/i18n/en-act";
import { refusalText, t } from "@/i18n/t";
import { callsOfEdit } from "@/lib/calls";
import { Button } from "@/ui/button";
import { act } from "./acts";
import styles from "./acts.module.css";
import { endEditing } from "./editing";

interface Props {
  room: RoomId;
  message: number;
  text: string;
  /** Whether it calls all, or all who are there. */
  calls: MentionScope | undefined;
  /** Asked when nothing of the text is left. */
  onEmpty: () => void;
}

/** The message as a field. Enter saves, Esc gives up; what could not be saved stays in the field. */
export function EditBox({ room, message, text, calls, onEmpty }: Props) {
  const [draft, setDraft] = useState(text);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const area = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    const field = area.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
    field?.closest("[data-row]")?.scrollIntoView({ block: "nearest" });
  }, []);

  function close(): void {
    const panel = area.current?.closest("[data-region=panel]") ?? document;
    endEditing();
    panel.querySelector<HTMLElement>("[data-region=composer] textarea")?.focus();
  }

  async function save(): Promise<void> {
    const next = draft.trim();
    if (busy) return;
    if (next === text) {
      close(); // Of files only there is no text.
      return;
    }
    if (next === "") {
      onEmpty();
      return;
    }
    setBusy(true);
    setFailure(undefined);
    const refused = await act(room, message, "Edit", next, callsOfEdit(next, calls));
    setBusy(false);
    if (refused) setFailure(refusalText(refused.code, refused.detail));
    else close();
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return; // eslint-disable-line @typescript-eslint/no-deprecated
    if (event.key === "Enter" && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      void save();
    } else if (event.key === "Escape") {
      event.stopPropagation();
      close();
    } else if (event.key.startsWith("Arrow")) {
      event.stopPropagation(); // In the field, not from message to message.
    }
  }

  return (
    <form
      className={styles.edit}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <textarea
        ref={area}
        dir="auto"
        rows={1}
        value={draft}
        aria-label={t("act.editLabel")}
        aria-invalid={failure !== undefined}
        onChange={({ target }) => setDraft(target.value)}
        onKeyDown={onKeyDown}
      />
      {failure !== undefined && (
        <p className={styles.failure} role="alert">
          {failure}
        </p>
      )}
      <div className={styles.editActions}>
        <Button type="submit" look="accent" busy={busy}>
          {t("app.save")}
        </Button>
        <Button onClick={close}>{t("app.cancel")}</Button>
        <span className={styles.hint}>{t("act.editHint")}</span>
      </div>
    </form>
  );
}
