import { ChartColumn, CircleCheckBig } from "lucide-react";
import type { Poll } from "@/contracts/wire";
import { ask } from "@/features/timeline/acts/asking";
import { actAndTell } from "@/features/timeline/acts/failures";
import { canClose } from "@/features/timeline/acts/rights";
import { useTimelineRights, useTimelineRoom } from "@/features/timeline/room-context";
import type { MessageRow } from "@/features/timeline/rows";
import { t } from "@/i18n/t";
import "@/i18n/en-poll";
import { serverNow } from "@/lib/server-clock";
import { myId } from "@/lib/session";
import { MenuItem } from "@/ui/menu";
import { isOver, tellsWho } from "./poll-state";

/** What the menu of a message that asks has besides. */
export function PollItems({ row, poll, seq }: { row: MessageRow; poll: Poll; seq: number }) {
  const room = useTimelineRoom();
  const rights = useTimelineRights();
  const results = row.note?.poll;
  const now = serverNow();
  return (
    <>
      {tellsWho(poll, results, now) && (
        <MenuItem icon={ChartColumn} onSelect={() => ask({ kind: "voters", room, row, seq })}>
          {t("poll.who")}
        </MenuItem>
      )}
      {!isOver(poll, results, now) && canClose(row, rights, myId()) && (
        <MenuItem icon={CircleCheckBig} onSelect={() => void actAndTell(room, seq, "ClosePoll")}>
          {t("poll.close")}
        </MenuItem>
      )}
    </>
  );
}
