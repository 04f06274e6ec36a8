import { useEffect } from "react";
import type { RefObject } from "react";
import type { RoomId } from "@/contracts/wire";
import type { ListHandle } from "@/ui/anchored-list";
import { usePointed } from "@/features/timeline/use-pointed";
import type { ThreadRow } from "./thread-rows";
import { loadOlderReplies } from "./thread-store";

interface Props {
  room: RoomId;
  root: number;
  /** The seq of the reply to go to. */
  target: number | undefined;
  rows: readonly ThreadRow[];
  /** What is there is what the server has; with more before it or not. */
  loaded: boolean;
  more: boolean;
  failed: boolean;
  list: RefObject<ListHandle | null>;
  /** Called when it is on screen, or is not there. */
  onTarget: () => void;
}

/** Brings a reply on screen that an address names; answers the key of its row for as long as it is to be pointed out. */
export function useReplyTarget(props: Props): string | undefined {
  const { room, root, target, rows, loaded, more, failed, list, onTarget } = props;
  const row = keyAt(rows, target);
  const pointed = usePointed(target);

  useEffect(() => {
    if (target === undefined || !loaded) return;
    if (row === undefined && more && !failed) void loadOlderReplies(room, root);
    else {
      if (row !== undefined) list.current?.toRow(row, 120);
      onTarget();
    }
  }, [room, root, target, row, rows, loaded, more, failed, list, onTarget]);

  return keyAt(rows, pointed);
}

const keyAt = (rows: readonly ThreadRow[], seq: number | undefined) =>
  seq === undefined ? undefined : rows.find((row) => row.kind === "message" && row.seq === seq)?.key;
