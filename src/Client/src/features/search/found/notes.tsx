import { CloudOff, Info, LoaderCircle } from "lucide-react";
import type { ReactNode } from "react";
import { rich, t } from "@/i18n/t";
import type { SearchNote, SearchPage } from "@/contracts/wire";
import { Button } from "@/ui/button";
import { classes } from "@/ui/classes";
import styles from "./found.module.css";

interface Props {
  page: Pick<SearchPage, "notes" | "near" | "partial" | "incomplete" | "failed">;
  /** What was asked, and how much of it nobody typed. */
  asked: { q: string; added: number };
  placeOf: (room: string) => string | undefined;
  onAgain: () => void;
}

/** What is to be known about what was found: what of the query was not understood, and what is not there yet. */
export function Notes({
  page: { notes = [], near, partial, incomplete = [], failed = [] },
  asked,
  placeOf,
  onAgain,
}: Props) {
  const typed = once(
    notes.filter(({ start }) => start >= asked.added),
    asked.q,
  );
  const lost = failed.filter((room) => placeOf(room) !== undefined);
  const building = incomplete.filter(({ room }) => placeOf(room) !== undefined);
  if (typed.length + lost.length + building.length === 0 && !near && !partial) return null;
  const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
  const percent = Math.floor(
    (100 * sum(building.map(({ through }) => through))) / Math.max(1, sum(building.map(({ head }) => head))),
  );
  const [only] = building;
  const [first] = lost;
  return (
    <ul className={styles.notes}>
      {typed.map((note) => (
        <Note key={`${note.code} ${note.start}`}>{explain(note, asked.q)}</Note>
      ))}
      {near && <Note>{t("search.near")}</Note>}
      {partial && <Note>{t("search.partial")}</Note>}
      {only && (
        <Note icon={LoaderCircle} onAgain={onAgain}>
          {building.length === 1
            ? t("search.building", { room: placeOf(only.room) ?? "", percent })
            : t("search.buildingSome", { count: building.length, percent })}
        </Note>
      )}
      {first !== undefined && (
        <Note icon={CloudOff} onAgain={onAgain} warn>
          {lost.length === 1
            ? t("search.failedIn", { room: placeOf(first) ?? "" })
            : t("search.failedSome", { count: lost.length })}
        </Note>
      )}
    </ul>
  );
}

const mostShown = 60;

const partOf = ({ start, length }: SearchNote, q: string) => q.slice(start, start + Math.min(length, mostShown));

/** Whoever typed the same twice is told once. */
function once(notes: readonly SearchNote[], q: string): SearchNote[] {
  const byWords = new Map(notes.toReversed().map((note) => [`${note.code} ${partOf(note, q)}`, note]));
  return [...byWords.values()].reverse();
}

/** With what it is about, as it was typed. */
function explain(note: SearchNote, q: string): ReactNode {
  return rich(`search.note.${note.code}`, { part: <bdi className={styles.part}>“{partOf(note, q)}”</bdi> });
}

interface NoteProps {
  icon?: typeof Info;
  warn?: boolean;
  onAgain?: () => void;
  children: ReactNode;
}

function Note({ icon: Icon = Info, warn = false, onAgain, children }: NoteProps) {
  return (
    <li className={classes(styles.note, warn && styles.warn)}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span>{children}</span>
      {onAgain && (
        <Button look="quiet" onClick={onAgain}>
          {t("search.again")}
        </Button>
      )}
    </li>
  );
}
