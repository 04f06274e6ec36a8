import { t } from "@/i18n/t";
import type { FoundMessage } from "@/contracts/wire";
import { EntryText } from "@/ui/entry";
import styles from "./found.module.css";
import { partsOf } from "./marked";

/** The piece of a message that shows what was found in it. */
export function FoundText({ message: { text, found, begun, goesOn } }: { message: FoundMessage }) {
  return (
    <EntryText>
      <span className={styles.said}>
        {begun && "… "}
        {partsOf(text, found, begun, goesOn).map(({ text: part, kind }, index) =>
          kind === "found" ? (
            <mark key={index} className={styles.mark}>
              {part}
            </mark>
          ) : kind === "hidden" ? (
            <span key={index} className={styles.hidden} role="img" aria-label={t("search.hidden")} />
          ) : (
            part
          ),
        )}
        {goesOn && " …"}
      </span>
    </EntryText>
  );
}
