import { Mic } from "lucide-react";
import { Suspense, useCallback, useState } from "react";
import type { ReactNode } from "react";
import type { RoomId } from "@/contracts/wire";
import { DropArea } from "@/features/files/drop-area";
import { canRecord } from "@/features/files/voice/recorder";
import { t } from "@/i18n/t";
import { placeOf, useDraft } from "@/lib/drafts";
import { useFileBytes } from "@/lib/files/limits";
import { isBroken, useUploads } from "@/lib/files/uploads";
import { IconButton } from "@/ui/icon-button";
import { lazy, loadPart } from "@/ui/lazy";

const UploadTiles = lazy(() => import("@/features/files/upload-tiles").then((part) => ({ default: part.UploadTiles })));

const VoiceBar = lazy(() => import("@/features/files/voice/voice-bar").then((part) => ({ default: part.VoiceBar })));

export interface FilesHere {
  /** How many stand in the draft. */
  count: number;
  /** Whether one of them cannot be sent as it is. */
  broken: boolean;
  /** Puts files to the draft; undefined where the server takes none. */
  add: ((files: readonly File[], folders?: number) => void) | undefined;
  tiles: ReactNode;
  /** A button to say something instead of writing it. */
  voice: ReactNode;
  /** To be put into the place over which files can be dropped. */
  drop: ReactNode;
}

/** The files of what is being written in a room or a thread. */
export function useFiles(room: RoomId, title: string, thread?: number): FilesHere {
  const place = placeOf(room, thread);
  const takes = useFileBytes() !== undefined;
  const blank = useDraft(place).trim() === "";
  const [speaking, setSpeaking] = useState(false);
  const count = useUploads(({ uploads }) => uploads.filter((upload) => upload.place === place).length);
  const broken = useUploads(({ uploads }) => uploads.some((upload) => upload.place === place && isBroken(upload)));
  const add = useCallback(
    (files: readonly File[], folders = 0) =>
      void loadPart(() => import("@/features/files/take-files")).then(({ takeFiles }) =>
        takeFiles(place, files, folders),
      ),
    [place],
  );
  return {
    count,
    broken,
    add: takes ? add : undefined,
    tiles: (count > 0 || speaking) && (
      <Suspense fallback={null}>
        {count > 0 && <UploadTiles place={place} />}
        {speaking && (
          <VoiceBar
            onTake={(file) => {
              setSpeaking(false);
              add([file]);
            }}
            onClose={() => setSpeaking(false)}
          />
        )}
      </Suspense>
    ),
    voice: takes && blank && count === 0 && !speaking && canRecord() && (
      <IconButton icon={Mic} data-voice label={t("voice.record")} onClick={() => setSpeaking(true)} />
    ),
    drop: takes && <DropArea title={thread === undefined ? title : undefined} onFiles={add} />,
  };
}
