import { useContext } from "react";
import { roomPath } from "@/lib/router";
import { personNamed, usePeople } from "@/lib/people";
import { myId } from "@/lib/session";
import { classes } from "@/ui/classes";
import { Link } from "@/ui/link";
import { PersonButton } from "@/ui/person-button";
import { CallsContext } from "./calls-context";
import { mentionText } from "./parse/nested";
import styles from "./text.module.css";
import { TextWorldContext } from "./text-world";
import type { Mention } from "./tree";

/** Somebody's name, or a room's. A name that nobody here has is only text. */
export function MentionView({ mention }: { mention: Mention }) {
  const calls = useContext(CallsContext);
  if (mention.kind === "everybody") {
    if (calls !== "unsaid" && calls !== mention.name) return mentionText(mention);
    return <mark className={classes(styles.mention, styles.mine)}>{mentionText(mention)}</mark>;
  }
  return mention.kind === "person" ? <PersonMention name={mention.name} /> : <RoomMention name={mention.name} />;
}

function PersonMention({ name }: { name: string }) {
  const person = usePeople((people) => personNamed(people, name));
  const calls = useContext(CallsContext);
  if (!person) return `@${name}`;
  if (calls === "nobody") return `@${person.displayName}`;
  const mine = person.id === myId();
  const chip = (
    <PersonButton id={person.id} className={classes(styles.mention, mine && styles.mine)}>
      @<bdi>{person.displayName}</bdi>
    </PersonButton>
  );
  return mine ? <mark className={styles.mark}>{chip}</mark> : chip;
}

function RoomMention({ name }: { name: string }) {
  const room = useContext(TextWorldContext).roomNamed(name);
  if (room === undefined) return `#${name}`;
  return (
    <Link href={roomPath(room)} className={styles.mention}>
      #<bdi>{name}</bdi>
    </Link>
  );
}
