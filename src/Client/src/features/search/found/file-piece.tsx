import { t } from "@/i18n/t";
import type { FoundInFile, MessageFile, TextRange } from "@/contracts/wire";
import { EntryText } from "@/ui/entry";
import { FileIcon } from "@/ui/file-icon";
import styles from "./found.module.css";

interface Props {
  file: MessageFile;
  piece: FoundInFile;
}

/** What a file says of what was looked for: plain text, whatever signs it has. */
export function FilePiece({ file: { name, type }, piece: { text, found, begun = false, goesOn = false } }: Props) {
  return (
    <EntryText more>
      <span className={styles.inFile}>
        <FileIcon type={type} name={name} size={16} />
        <span className="visually-hidden">{t("search.inFile")} </span>
        <bdi>{name}</bdi>
      </span>{" "}
      <span className={styles.said} dir="auto">
        {begun && "… "}
        {partsOf(text, found).map(({ start, part, isFound }) =>
          isFound ? (
            <mark key={start} className={styles.mark}>
              {part}
            </mark>
          ) : (
            part
          ),
        )}
        {goesOn && " …"}
      </span>
    </EntryText>
  );
}

/** The ranges are in order, and none reaches into the next one. */
function partsOf(text: string, found: readonly TextRange[]) {
  const edges = [...new Set([0, ...found.flatMap(({ start, length }) => [start, start + length]), text.length])];
  return edges.slice(0, -1).map((start, at) => ({
    start,
    part: text.slice(start, edges[at + 1]),
    isFound: found.some((range) => range.start === start),
  }));
}
