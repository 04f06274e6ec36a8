import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import type { RoomId } from "@/contracts/wire";
import type { ListHandle } from "@/ui/anchored-list";
import { openAround } from "./history";
import type { Row } from "./rows";

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

const shownFor = 2_500;
const fromTop = 160;

/** Brings a message on screen that an address names; answers the key of its row for as long as it is to be pointed out. */
export function useTarget({ room, target, rows, loaded, list, onTarget }: Props): string | undefined {
  const [pointed, setPointed] = useState<number>();
  const asked = useRef<number>(undefined);
  const [looked, setLooked] = useState<number>();
  const row = target === undefined ? undefined : rowAt(rows, target);
  if (target !== undefined && target !== pointed) setPointed(target);

  useEffect(() => {
    if (target === undefined) {
      asked.current = undefined;
    } else if (row) {
      list.current?.toRow(row, fromTop);
      onTarget();
    } else if (loaded && asked.current !== target) {
      asked.current = target;
      void openAround(room, target).finally(() => setLooked(target));
    } else if (looked === target) {
      onTarget(); // There is no such message here, or it could not be loaded.
    }
  }, [room, target, row, loaded, looked, list, onTarget]);

  useEffect(() => {
    if (pointed === undefined || target !== undefined) return;
    const timer = setTimeout(() => setPointed(undefined), shownFor);
    return () => clearTimeout(timer);
  }, [pointed, target]);

  return pointed === undefined || target !== undefined ? undefined : rowAt(rows, pointed);
}

function rowAt(rows: readonly Row[], seq: number): string | undefined {
  return rows.find((row) => row.kind === "message" && row.seq === seq)?.key;
}
