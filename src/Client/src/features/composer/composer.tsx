import { SendHorizontal } from "lucide-react";
import { useEffect, useImperativeHandle, useLayoutEffect, useRef } from "react";
import type { KeyboardEvent, ReactNode, Ref } from "react";
import type { RoomId } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { classes } from "@/ui/classes";
import { IconButton } from "@/ui/icon-button";
import styles from "./composer.module.css";
import { saveDraft, useDraft } from "./drafts";
import { overLimit } from "./limit";
import { TypingSignal } from "./typing-signal";

export interface ComposerHandle {
  focus(): void;
  /** Puts a text that was not sent back for editing, in front of what is there. */
  putBack(text: string): void;
}

interface Props {
  ref?: Ref<ComposerHandle>;
  room: RoomId;
  name: string;
  maxBytes: number;
  onSend: (text: string) => void;
  onTyping: () => void;
  onEscape: () => void;
  above?: ReactNode;
}

export function Composer({ ref, room, name, maxBytes, onSend, onTyping, onEscape, above }: Props) {
  const text = useDraft(room);
  const area = useRef<HTMLTextAreaElement>(null);
  const signal = useRef<TypingSignal>(undefined);
  const left = overLimit(text, maxBytes);
  const empty = text.trim() === "";

  useEffect(() => {
    signal.current = new TypingSignal(onTyping);
    if (matchMedia("(pointer: fine)").matches) area.current?.focus({ preventScroll: true });
  }, [onTyping, room]);

  // Where CSS cannot size the field to its text, this does.
  useLayoutEffect(() => {
    const element = area.current;
    if (!element || CSS.supports("field-sizing", "content")) return;
    element.style.height = "0";
    element.style.height = `${element.scrollHeight}px`;
  }, [text]);

  useImperativeHandle(ref, () => ({
    focus: () => area.current?.focus(),
    putBack: (lost) => {
      saveDraft(room, empty ? lost : `${lost}\n${text}`);
      area.current?.focus();
    },
  }));

  function send() {
    area.current?.focus();
    if (empty || left < 0) return;
    onSend(text.trim());
    saveDraft(room, "");
    signal.current?.reset();
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    // While an input method composes, Enter chooses a word. Safari reports that by the key code only.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return; // eslint-disable-line @typescript-eslint/no-deprecated
    if (event.key === "Enter" && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      send();
    } else if (event.key === "Escape") {
      onEscape();
    }
  }

  return (
    <form
      className={styles.composer}
      data-region="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {above}
      <div className={classes(styles.box, left < 0 && styles.over)}>
        <textarea
          ref={area}
          className={styles.area}
          rows={1}
          dir={text ? "auto" : undefined}
          value={text}
          placeholder={t("composer.placeholder", { room: name })}
          aria-label={t("composer.label", { room: name })}
          aria-invalid={left < 0}
          enterKeyHint="send"
          autoComplete="off"
          onChange={({ target }) => {
            saveDraft(room, target.value);
            signal.current?.typed(target.value);
          }}
          onKeyDown={onKeyDown}
        />
        {left < 500 && (
          <span className={styles.limit} role="status">
            {left < 0 ? t("composer.tooLong", { count: -left }) : t("composer.left", { count: left })}
          </span>
        )}
        <IconButton
          icon={SendHorizontal}
          label={t("composer.send")}
          shortcut="Enter"
          type="submit"
          className={classes(styles.send, !empty && left >= 0 && styles.ready)}
          disabled={empty || left < 0}
        />
      </div>
    </form>
  );
}
