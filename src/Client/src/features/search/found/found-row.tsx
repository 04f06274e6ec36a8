import { memo } from "react";
import { t } from "@/i18n/t";
import { useIsBlocked } from "@/lib/blocks";
import { useName } from "@/lib/people";
import { messagePath, threadPath } from "@/lib/router";
import type { FoundMessage } from "@/contracts/wire";
import { Avatar } from "@/ui/avatar";
import { Entry, EntryText, Said } from "@/ui/entry";
import { FilesOutline } from "@/ui/files-outline";
import { BesideLine } from "./beside-line";
import { FilePiece } from "./file-piece";
import { FoundText } from "./found-text";

interface Props {
  message: FoundMessage;
  /** How its room is called. */
  place: string;
  /** Its files are what is looked for. */
  filesOnly: boolean;
  onOpen: (message: FoundMessage) => void;
}

/** A message that was found, with what is around it; a press leads to it. */
export const FoundRow = memo(function FoundRow({ message, place, filesOnly, onOpen }: Props) {
  const { room, seq, at, by, thread, files, inFile, before, after } = message;
  const said = inFile && files?.find(({ id }) => id === inFile.file);
  const name = useName(by) ?? "\u00a0";
  const blocked = useIsBlocked(by);
  const where = thread === undefined ? place : `${place} · ${t("search.thread")}`;
  return (
    <Entry
      face={<Avatar id={by} name={name} />}
      head={<Said name={name} place={where} />}
      at={at}
      href={thread === undefined ? messagePath(room, seq) : threadPath(room, thread, seq)}
      onOpen={() => onOpen(message)}
      below={!blocked && files && files.length > 0 && <FilesOutline files={files} from={{ ...message, room }} />}
    >
      {!filesOnly && before && <BesideLine room={room} message={before} which="before" />}
      {blocked ? (
        <EntryText gone>{t("timeline.blocked")}</EntryText>
      ) : (
        message.text !== "" && <FoundText message={message} />
      )}
      {!blocked && said && <FilePiece file={said} piece={inFile} />}
      {!filesOnly && after && <BesideLine room={room} message={after} which="after" />}
    </Entry>
  );
});
