import { SendHorizontal, Type } from "lucide-react";
import { Suspense, useEffect, useId, useImperativeHandle, useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode, Ref } from "react";
import { flushSync } from "react-dom";
import type { RoomId } from "@/contracts/wire";
import { replaceShorts } from "@/emoji/replace-shorts";
import { t } from "@/i18n/t";
import { putDraftBack, saveDraft, useDraft } from "@/lib/drafts";
import { keysOf, pressed } from "@/lib/shortcuts";
import { FormattedText } from "@/text/formatted-text";
import { classes } from "@/ui/classes";
import { IconButton } from "@/ui/icon-button";
import { lazy } from "@/ui/lazy";
import { applyEdit, focusAtEnd, selectedIn } from "./apply-edit";
import { useBar } from "./bar-store";
import styles from "./composer.module.css";
import { EmojiButton } from "./emoji-button";
import { fitField } from "./fit-field";
import { formatKeys, formats } from "./formats";
import type { Format } from "./formats";
import { LargePasteOffer } from "./large-paste";
import { overLimit } from "./limit";
import { LimitNote } from "./limit-note";
import type { SuggestionHandle } from "./suggestion-list";
import { TypingSignal } from "./typing-signal";
import { usePaste } from "./use-paste";
import { useTrigger } from "./use-trigger";

const FormatBar = lazy(() => import("./format-bar").then(({ FormatBar }) => ({ default: FormatBar })));
const SuggestionList = lazy(() => import("./suggestion-list").then((part) => ({ default: part.SuggestionList })));

export interface ComposerHandle {
  focus(): void;
  /** Puts a text that was not sent back for editing, in front of what is there. */
  putBack(text: string): void;
  /** What stands there was sent. */
  sent(): void;
}

interface Props {
  ref?: Ref<ComposerHandle>;
  room: RoomId;
  /** By what the draft is kept, if not by the room. */
  draft?: string;
  name: string;
  /** What the field is for, where it is not for the room. */
  hint?: string;
  maxBytes: number;
  /** Whether one has to wait before the next message. */
  held?: boolean;
  /** False: not yet; the text stays, and `sent` says when it is. */
  onSend: (text: string) => boolean;
  onTyping: () => void;
  onEscape: () => void;
  /** ↑ in an empty field, with or without Shift. Answers whether something comes of it. */
  onUp: (shift: boolean) => boolean;
  above?: ReactNode;
  beside?: ReactNode;
  /** What else can be put into the room. */
  add?: ReactNode;
  /** What goes with the text, above it. */
  tiles?: ReactNode;
  /** Whether something goes with the text, which may be empty then. */
  full?: boolean;
  /** Takes files that are pasted; undefined where there is no use for them. */
  onFiles?: ((files: readonly File[]) => void) | undefined;
}

export function Composer(props: Props) {
  const { ref, room, draft = room, name, hint, maxBytes, held, above, beside, add, tiles, full = false } = props;
  const { onSend, onTyping, onEscape, onUp, onFiles } = props;
  const text = useDraft(draft);
  const listId = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const signal = useRef<TypingSignal>(undefined);
  const [preview, setPreview] = useState(false);
  const bar = useBar();
  const paste = usePaste(onFiles);
  const suggestions = useRef<SuggestionHandle>(null);
  const naming = useTrigger(text);
  const written = replaceShorts(text);
  const left = overLimit(written, maxBytes);
  const empty = text.trim() === "" && !full;

  useEffect(() => {
    signal.current = new TypingSignal(onTyping);
    if (matchMedia("(pointer: fine)").matches && area.current) focusAtEnd(area.current);
  }, [onTyping, draft]);

  useLayoutEffect(() => fitField(area.current), [text]);

  function sent() {
    saveDraft(draft, "");
    setPreview(false);
    paste.dropPasted();
    signal.current?.reset();
  }

  useImperativeHandle(ref, () => ({
    focus: () => area.current?.focus(),
    putBack: (lost) => {
      putDraftBack(draft, lost);
      area.current?.focus();
    },
    sent,
  }));

  function send() {
    area.current?.focus();
    if (!empty && left >= 0 && !held && onSend(written.trim())) sent();
  }

  function format(wanted: Format) {
    if (area.current) applyEdit(area.current, formats[wanted](selectedIn(area.current)));
  }

  function makeCode({ start, text: pasted }: { start: number; text: string }) {
    paste.dropPasted();
    const end = start + pasted.length;
    if (area.current?.value.slice(start, end) !== pasted) return;
    applyEdit(area.current, formats.block({ text: area.current.value, start, end }));
  }

  function togglePreview() {
    flushSync(() => setPreview(!preview));
    if (preview) area.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    // While an input method composes, Enter chooses a word. Safari reports that by the key code only.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return; // eslint-disable-line @typescript-eslint/no-deprecated
    paste.onKeyDown(event);
    const wanted = formatKeys.find((name) => pressed(name, event.nativeEvent));
    if (wanted) format(wanted);
    else if (naming.onKey(event, suggestions.current)) event.preventDefault();
    else if (event.key === "Enter" && !event.shiftKey && !event.altKey) send();
    else {
      if (event.key === "Escape") onEscape();
      const up = pressed("editLast", event.nativeEvent) || pressed("replyLatest", event.nativeEvent);
      if (!(up && text === "" && onUp(event.shiftKey))) return;
    }
    event.preventDefault();
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
      {naming.trigger && (
        <Suspense fallback={null}>
          <SuggestionList
            ref={suggestions}
            id={listId}
            trigger={naming.trigger}
            room={room}
            onActive={naming.setActive}
            onChoose={(suggestion) => area.current && naming.choose(area.current, suggestion.text)}
          />
        </Suspense>
      )}
      <div className={classes(styles.box, left < 0 && styles.over)}>
        {bar.shown && (
          <Suspense fallback={<div className={styles.bar} />}>
            <FormatBar preview={preview} onFormat={format} onPreview={togglePreview} />
          </Suspense>
        )}
        {tiles}
        {paste.pasted && (
          <LargePasteOffer
            count={paste.pasted.text.length}
            onCode={() => paste.pasted && makeCode(paste.pasted)}
            onKeep={paste.dropPasted}
          />
        )}
        <div className={classes(styles.line, text !== "" && styles.filled)}>
          {add}
          <IconButton
            icon={Type}
            className={styles.format}
            label={t("format.title")}
            aria-pressed={bar.shown}
            onClick={() => {
              setPreview(false);
              bar.toggle();
            }}
          />
          {preview && (
            <section className={styles.preview} aria-label={t("format.preview")}>
              <FormattedText text={written} />
            </section>
          )}
          <textarea
            ref={area}
            hidden={preview}
            className={styles.area}
            rows={1}
            dir={text ? "auto" : undefined}
            value={text}
            placeholder={hint ?? t("composer.placeholder", { room: name })}
            aria-label={hint ?? t("composer.label", { room: name })}
            aria-invalid={left < 0}
            aria-autocomplete="list"
            aria-haspopup="listbox"
            aria-controls={naming.active && listId}
            aria-activedescendant={naming.active}
            enterKeyHint="send"
            autoComplete="off"
            onChange={({ target }) => {
              saveDraft(draft, target.value);
              naming.onCursor(target);
              signal.current?.typed(target.value);
            }}
            onSelect={({ currentTarget }) => naming.onCursor(currentTarget)}
            onBlur={naming.close}
            onPaste={paste.onPaste}
            onKeyDown={onKeyDown}
          />
          <LimitNote left={left} />
          <EmojiButton area={area} disabled={preview} />
          {beside}
          <IconButton
            icon={SendHorizontal}
            label={t("composer.send")}
            shortcut={keysOf("send")}
            type="submit"
            className={classes(styles.send, !empty && left >= 0 && !held && styles.ready)}
            disabled={empty || left < 0 || held}
          />
        </div>
      </div>
    </form>
  );
}
