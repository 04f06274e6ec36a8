import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Person, UserId } from "@/contracts/wire";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { useDebounced } from "@/lib/use-debounced";
import { Avatar } from "@/ui/avatar";
import { ChipPicker } from "@/ui/chip-picker";
import { peopleSearch } from "./conversations-queries";
import styles from "./people-picker.module.css";

interface Props {
  label: string;
  chosen: readonly Person[];
  onChosen: (people: Person[]) => void;
  /** Who is not offered: oneself, and who is in it already. */
  without: readonly UserId[];
  most: number;
}

export function PeoplePicker({ label, chosen, onChosen, without, most }: Props) {
  const [text, setText] = useState("");
  const words = useDebounced(text.trim());
  const found = useQuery(peopleSearch(words));
  const taken = new Set([...without, ...chosen.map((person) => person.id)]);
  const offered = (found.data?.items ?? []).filter((person) => !taken.has(person.id));
  const nobody = found.isSuccess && !found.isPlaceholderData && offered.length === 0;
  const note = nobody ? (words ? t("members.none", { query: words }) : t("conversation.nobody")) : "";
  return (
    <ChipPicker
      label={label}
      placeholder={t("conversation.find")}
      text={text}
      onText={setText}
      chosen={chosen}
      onChosen={onChosen}
      offered={offered}
      current={words === text.trim()}
      busy={found.isFetching}
      most={most}
      full={t("conversation.full", { count: most })}
      note={found.error ? refusalText(codeOf(found.error)) : note}
      nameOf={(person) => person.displayName}
      render={(person) => (
        <>
          <Avatar id={person.id} name={person.displayName} small />
          <span className={styles.name} dir="auto">
            {person.displayName}
          </span>
          <span className={styles.account} dir="ltr">
            @{person.name}
          </span>
        </>
      )}
    />
  );
}
