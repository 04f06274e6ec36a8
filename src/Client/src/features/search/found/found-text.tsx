import { t } from "@/i18n/t";
import type { FoundMessage } from "@/contracts/wire";
import { usePeople } from "@/lib/people";
import { ShortEmoji } from "@/text/short-emoji";
import { spokenMention } from "@/text/spoken";
import type { Mention } from "@/text/tree";
import { EntryText } from "@/ui/entry";
import { classes } from "@/ui/classes";
import styles from "./found.module.css";
import { partsOf } from "./marked";
import type { Part } from "./marked";

/** The piece of a message that shows what was found in it, as the message shows it. */
export function FoundText({ message: { text, found, begun = false, goesOn = false } }: { message: FoundMessage }) {
  return (
    <EntryText more>
      <span className={styles.said}>
        {begun && "… "}
        {partsOf({ text, begun, goesOn }, found).map((part, index) => (
          <PartView key={index} part={part} />
        ))}
        {goesOn && " …"}
      </span>
    </EntryText>
  );
}

function PartView({ part }: { part: Part }) {
  const look = classes(part.found && styles.mark, ...part.looks.map((each) => styles[each]));
  if (part.found) {
    return (
      <mark className={look}>
        <Inside part={part} />
      </mark>
    );
  }
  return look === "" ? (
    <Inside part={part} />
  ) : (
    <span className={look}>
      <Inside part={part} />
    </span>
  );
}

function Inside({ part }: { part: Part }) {
  switch (part.kind) {
    case "text":
      return part.text;
    case "mention":
      return <Name mention={part.mention} />;
    case "emoji":
      return <ShortEmoji short={part.short} />;
    case "hidden":
      return <span className={styles.hidden} role="img" aria-label={t("search.hidden")} />;
  }
}

/** No button: the whole row leads somewhere. */
function Name({ mention }: { mention: Mention }) {
  return <bdi className={styles.named}>{usePeople((people) => spokenMention(mention, people))}</bdi>;
}
