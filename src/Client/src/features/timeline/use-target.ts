import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import type { RoomId } from "@/contracts/wire";
import { isApart, isReply } from "@/lib/replies";
import { navigate, threadPath } from "@/lib/router";
import type { ListHandle } from "@/ui/anchored-list";
import { openAround } from "./history";
import type { Row } from "./rows";
import { firstSeq } from "./timeline";
import type { Timeline } from "./timeline";
import { useTimelines } from "./timeline-store";
import { usePointed } from "./use-pointed";

interface Props {
  room: RoomId;
  /** The seq of the message to go to. */
  target: number | undefined;
  rows: readonly Row[];
  loaded: boolean;
  list: RefObject<ListHandle | null>;
  /** Called when it is on screen, or is not there. */
  onTarget: () => void;
}

const fromTop = 160;

/** Brings a message on screen that an address names; answers the key of its row for as long as it is to be pointed out. */
export function useTarget({ room, target, rows, loaded, list, onTarget }: Props): string | undefined {
  const pointed = usePointed(target);
  const asked = useRef<number>(undefined);
  const [looked, setLooked] = useState<number>();
  const row = target === undefined ? undefined : rowAt(rows, target);
  const apart = useTimelines(({ byRoom }) => (target === undefined ? undefined : threadAt(byRoom[room], target)));

  useEffect(() => {
    if (target === undefined) {
      asked.current = undefined;
    } else if (apart !== undefined) {
      navigate(threadPath(room, apart, target), { replace: true });
    } else if (row) {
      list.current?.toRow(row, fromTop);
      onTarget();
    } else if (loaded && asked.current !== target) {
      asked.current = target;
      void openAround(room, target).finally(() => setLooked(target));
    } else if (looked === target) {
      // There is no such message here, or it could not be loaded: what comes after it is shown.
      const after = rows.find((one) => one.kind === "message" && (one.seq ?? 0) > target);
      if (after) list.current?.toRow(after.key, fromTop);
      onTarget();
    }
  }, [room, target, apart, row, rows, loaded, looked, list, onTarget]);

  return pointed === undefined ? undefined : rowAt(rows, pointed);
}

/** The thread of a message that is shown there only. */
function threadAt(timeline: Timeline | undefined, seq: number): number | undefined {
  const event = timeline?.events[seq - firstSeq(timeline)]; // The window is dense.
  return event && isReply(event) && isApart(event) ? event.thread : undefined;
}

function rowAt(rows: readonly Row[], seq: number): string | undefined {
  return rows.find((row) => row.kind === "message" && row.seq === seq)?.key;
}
