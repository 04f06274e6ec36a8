import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { useRef } from "react";
import type { KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { t } from "@/i18n/t";
import "@/i18n/en-poll";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { TextField } from "@/ui/text-field";
import styles from "./polls.module.css";
import { fewest, lengthOf, mostOption, mostOptions, moved, withOption, withoutOption } from "./poll-form";
import type { Option, Problem } from "./poll-form";

interface Props {
  options: readonly Option[];
  problems: readonly (Problem | undefined)[];
  onOptions: (options: readonly Option[]) => void;
}

/** So many characters before the end the rest is counted. */
const near = 20;

/** Enter goes on to the next, and adds one after the last; Backspace in an empty one takes it away; Alt and an arrow move it. */
export function OptionFields({ options, problems, onOptions }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const full = options.length >= mostOptions;

  function change(next: readonly Option[], focus: number) {
    flushSync(() => onOptions(next));
    list.current?.querySelectorAll("input")[Math.max(0, Math.min(focus, next.length - 1))]?.focus();
  }

  function onKeyDown(event: KeyboardEvent, place: number, text: string) {
    if (event.nativeEvent.isComposing) return;
    const last = place === options.length - 1;
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && (!last || (!full && text.trim() !== ""))) {
      change(last ? withOption(options, place) : options, place + 1);
    } else if (event.key === "Backspace" && text === "" && options.length > fewest) {
      change(withoutOption(options, place), place - 1);
    } else if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      const by = event.key === "ArrowUp" ? -1 : 1;
      change(moved(options, place, by), place + by);
    } else return;
    event.preventDefault();
  }

  const noteOf = (place: number, text: string) => {
    const problem = problems[place];
    if (problem) return t(`poll.option.${problem}`, { count: mostOption });
    const left = mostOption - lengthOf(text);
    return left < 0 ? t("poll.option.long", { count: mostOption }) : undefined;
  };

  return (
    <fieldset className={styles.options}>
      <legend className={styles.legend}>{t("poll.options")}</legend>
      <ol ref={list}>
        {options.map(({ key, text }, place) => {
          const left = mostOption - lengthOf(text);
          return (
            <li key={key} className={styles.option}>
              <TextField
                label={t("poll.optionAt", { place: place + 1 })}
                value={text}
                error={noteOf(place, text)}
                hint={left >= 0 && left <= near ? t("poll.left", { count: left }) : undefined}
                autoComplete="off"
                enterKeyHint="next"
                onChange={({ target }) =>
                  onOptions(options.map((option) => (option.key === key ? { key, text: target.value } : option)))
                }
                onKeyDown={(event) => onKeyDown(event, place, text)}
              />
              <span className={styles.tools}>
                <IconButton
                  small
                  icon={ArrowUp}
                  label={t("poll.up", { place: place + 1 })}
                  disabled={place === 0}
                  onClick={() => onOptions(moved(options, place, -1))}
                />
                <IconButton
                  small
                  icon={ArrowDown}
                  label={t("poll.down", { place: place + 1 })}
                  disabled={place === options.length - 1}
                  onClick={() => onOptions(moved(options, place, 1))}
                />
                <IconButton
                  small
                  icon={X}
                  label={t("poll.remove", { place: place + 1 })}
                  disabled={options.length <= fewest}
                  onClick={() => change(withoutOption(options, place), place)}
                />
              </span>
            </li>
          );
        })}
      </ol>
      {full ? (
        <p className={styles.full}>{t("poll.full", { count: mostOptions })}</p>
      ) : (
        <Button onClick={() => change(withOption(options, options.length - 1), options.length)}>
          <Plus size={16} strokeWidth={1.75} aria-hidden />
          {t("poll.add")}
        </Button>
      )}
    </fieldset>
  );
}
