import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ConfirmCall } from "@/features/composer/confirm-call";
import { draftOf, saveDraft } from "@/lib/drafts";
import { clockIn } from "@/features/people/local-time";
import { profile } from "@/features/people/people-queries";
import { removeScheduled, scheduled } from "@/features/scheduled/scheduled-queries";
import { SendLater } from "@/features/scheduled/send-later";
import { setReply, useReply } from "@/features/timeline/reply/replying";
import "@/i18n/en-mention";
import { shortMoment } from "@/i18n/time";
import { t } from "@/i18n/t";
import type { RoomView, ScheduledView } from "@/contracts/wire";
import { peopleCalled } from "@/lib/calls";
import { othersIn, partnerOf } from "@/lib/conversation";
import { myId } from "@/lib/session";
import { useTitle } from "@/lib/title";
import { showToast, tellFailure } from "@/lib/toast";
import { calledIn } from "@/text/called";
import { textWorld } from "./text-world";

interface Props {
  room: RoomView;
  text: string;
  onClose: () => void;
}

/** The message leaves the composer when it is kept for later, and comes back when that is undone. */
export function Later({ room, text, onClose }: Props) {
  const other = partnerOf(room, myId());
  const { data } = useQuery({ ...profile(other ?? "", undefined), enabled: other !== undefined });
  const zone = data?.timeZone;
  const answered = useReply(room.id);
  const { names, scope } = calledIn(text);
  const mentions = peopleCalled(names);
  const calls = scope && textWorld.mayCallAll(room.id) ? scope : undefined;
  const title = useTitle(room);
  const [asked, setAsked] = useState(false);
  const queries = useQueryClient();
  const extras = {
    ...(answered !== undefined && { replyTo: answered }),
    ...(mentions.length > 0 && { mentions }),
    ...(calls && { calls }),
  };

  function done(added: ScheduledView) {
    void queries.invalidateQueries(scheduled);
    saveDraft(room.id, "");
    setReply(room.id, undefined);
    onClose();
    showToast({ text: t("later.done", { time: shortMoment(added.at) }), undo: () => void undo(added) });
  }

  async function undo(added: ScheduledView) {
    try {
      await removeScheduled(added.id);
      void queries.invalidateQueries(scheduled);
      if (draftOf(room.id) !== "") return;
      saveDraft(room.id, text);
      setReply(room.id, answered);
    } catch (error) {
      tellFailure(error);
    }
  }

  if (calls && !asked) {
    return (
      <ConfirmCall
        scope={calls}
        count={othersIn(room)}
        room={title}
        yes={t("mention.when")}
        onSend={() => setAsked(true)}
        onClose={onClose}
      />
    );
  }
  return (
    <SendLater
      room={room.id}
      text={text}
      extras={extras}
      clockThere={zone ? (at) => clockIn(zone, at) : undefined}
      onDone={done}
      onClose={onClose}
    />
  );
}
