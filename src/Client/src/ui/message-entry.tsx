import type { ReactNode } from "react";
import type { MessagePosted, RoomId } from "@/contracts/wire";
import { useName } from "@/lib/people";
import { FormattedText } from "@/text/formatted-text";
import { Forwarded } from "@/text/forwarded";
import { Avatar } from "./avatar";
import { Entry, EntryFoot, Said } from "./entry";
import styles from "./entry.module.css";
import { FilesOutline } from "./files-outline";
import { Link } from "./link";
import { PollOutline } from "./poll-outline";

interface Props {
  room: RoomId;
  message: MessagePosted;
  /** As it reads now. */
  text: string;
  /** Where it was said, in a list of more than one room. */
  place?: string;
  labelOf?: (name: string) => string;
  /** The way to its place. */
  href: string;
  show: string;
  actions?: ReactNode;
}

/** A message in a list with its formatting, and the way to its place. */
export function MessageEntry({ room, message, text, place, labelOf, href, show, actions }: Props) {
  const { by, at } = message;
  const name = useName(by) ?? "\u00a0";
  return (
    <Entry
      face={<Avatar id={by} name={name} />}
      head={<Said name={name} place={place} />}
      at={at}
      actions={actions}
      {...(labelOf && { label: labelOf(name) })}
    >
      <div className={styles.whole}>
        {message.poll ? (
          <PollOutline question={text} poll={message.poll} />
        ) : (
          text !== "" && <FormattedText text={text} />
        )}
        {message.files && <FilesOutline files={message.files} from={{ ...message, room }} />}
        {message.forwarded && <Forwarded message={message.forwarded} />}
      </div>
      <EntryFoot>
        <Link href={href}>{show}</Link>
      </EntryFoot>
    </Entry>
  );
}
