import { Search, X } from "lucide-react";
import { useEffect, useId, useState } from "react";
import type { KeyboardEvent } from "react";
import { t } from "@/i18n/t";
import { classes } from "@/ui/classes";
import field from "@/ui/field-box.module.css";
import { IconButton } from "@/ui/icon-button";
import type { Place } from "@/features/search/place";
import { filterText, takesDate } from "@/features/search/query/filters";
import { typedAt } from "@/features/search/query/typed";
import type { Typed } from "@/features/search/query/typed";
import { ChoiceList } from "./choice-list";
import { useChoices } from "./choices";
import type { Choice } from "./choices";
import { FilterChip } from "./filter-chip";
import styles from "./search-box.module.css";
import { useDraft } from "./use-draft";

interface Props {
  /** What is searched for now. */
  q: string;
  placeholder: string;
  places: readonly Place[];
  onSearch: (q: string) => void;
  /** To what was found. */
  onDown: () => void;
  onLeave: () => void;
}

const isTyped = (text: string, { start, end }: Typed, choice: Choice) =>
  text.slice(start, end).toLowerCase() === choice.text.toLowerCase();

/** Where one types what to find. Filters that are complete become chips; arrows walk through what fits what is being typed. */
export function SearchBox({ q, placeholder, places, onSearch, onDown, onLeave }: Props) {
  const id = useId();
  const draft = useDraft(q);
  const { text, chips, caret, input } = draft;
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState<number>();
  const typed = open ? typedAt(text, caret) : undefined;
  const choices = useChoices(typed, places);
  const offers = typed !== undefined && (choices.length > 0 || (typed.name !== undefined && takesDate(typed.name)));
  // A word may be meant as a word; after a colon what fits best is meant, unless something was typed out.
  const out = typed ? choices.findIndex((choice) => isTyped(text, typed, choice)) : -1;
  const active = choices[at ?? (typed?.name !== undefined && typed.words !== "" ? Math.max(0, out) : -1)];

  useEffect(() => {
    if (q === "") input.current?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- Only whoever comes to type something.
  }, []);

  function write(next: string, place: number) {
    draft.write(next, place);
    setOpen(true);
    setAt(undefined);
  }

  function choose(choice: Choice) {
    if (!typed) return;
    draft.put(typed, choice.text);
    setOpen(choice.text.endsWith(":"));
    setAt(undefined);
  }

  function clear() {
    draft.clear();
    onSearch("");
  }

  function submit() {
    setOpen(false);
    onSearch(draft.q);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (step !== undefined && choices.length > 0) {
      const now = active ? choices.indexOf(active) : step > 0 ? -1 : 0;
      setAt((now + step + choices.length) % choices.length);
    } else if (event.key === "ArrowDown") onDown();
    else if (event.key === "Enter" && typed && active && !isTyped(text, typed, active)) choose(active);
    else if (event.key === "Enter") submit();
    else if (event.key === "Backspace" && selectionStart === 0 && selectionEnd === 0 && chips.length) {
      draft.without(chips.at(-1));
    } else if (event.key === "Escape") {
      if (offers) setOpen(false);
      else onLeave();
    } else return;
    event.preventDefault();
  }

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- What it offers closes when the focus leaves it.
    <form
      role="search"
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <div className={classes(field.box, styles.box)}>
        <span className={styles.chips}>
          {chips.map((chip) => (
            <FilterChip key={chip.text} chip={chip} places={places} onRemove={() => onSearch(draft.without(chip))} />
          ))}
          <input
            ref={input}
            className={classes(field.input, styles.input)}
            role="combobox"
            aria-label={t("search.label")}
            aria-expanded={offers}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={offers && active ? `${id}-list-${active.id}` : undefined}
            placeholder={chips.length ? undefined : placeholder}
            autoComplete="off"
            enterKeyHint="search"
            maxLength={1_000}
            dir={text ? "auto" : undefined}
            data-search
            value={text}
            onChange={({ target }) => write(target.value, target.selectionStart ?? target.value.length)}
            onSelect={({ currentTarget }) => draft.setCaret(currentTarget.selectionStart ?? 0)}
            onKeyDown={onKeyDown}
          />
        </span>
        {draft.q !== "" && <IconButton icon={X} label={t("search.clear")} onClick={clear} />}
        <IconButton type="submit" icon={Search} label={t("search.go")} />
      </div>
      {offers && (
        <ChoiceList
          id={`${id}-list`}
          typed={typed}
          choices={choices}
          active={active}
          onChoose={choose}
          onDate={(day) => {
            if (typed.name !== undefined) draft.put(typed, filterText(typed.name, day, typed.negated));
            setOpen(false);
          }}
        />
      )}
    </form>
  );
}
