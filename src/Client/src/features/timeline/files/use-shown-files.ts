import { useMemo } from "react";
import { useShallow } from "zustand/react/shallow";
import type { FileKind } from "@/contracts/wire";
import { localUrl, sentUrl } from "@/lib/files/local-urls";
import type { MessageFile } from "@/lib/files/message-file";
import { officeKind } from "@/lib/files/office";
import { uploadsOf, useUploads } from "@/lib/files/uploads";
import type { Upload } from "@/lib/files/uploads";
import type { MessageRow } from "@/features/timeline/rows";

/** A file in a message, or in one that is still to be sent. */
export interface ShownFile {
  key: string;
  file: MessageFile;
  /** Where its bytes are on this device. */
  url: string | undefined;
  /** False while it belongs to no message: the server shows it to nobody then. */
  posted: boolean;
}

/** What the server will make of it, as far as the browser can guess by the name. What it could show has a shape. */
function kindOf(type: string): FileKind {
  if (type === "application/pdf" || officeKind(type)) return "document";
  const [kind] = type.split("/");
  return kind === "video" || kind === "audio" || kind === "text" ? kind : "other";
}

function ofUpload({ key, id, name, size, type, view, width, height }: Upload): ShownFile {
  const shape = width !== undefined && height !== undefined && { width, height };
  const guessed = shape ? "image" : kindOf(type);
  const guess = { type: view?.type ?? type, kind: view?.kind ?? guessed };
  return { key, file: { id: id ?? key, name, size, ...guess, ...shape }, url: localUrl(key), posted: false };
}

const none: readonly string[] = [];

/** The files of a row, in their order. */
export function useShownFiles({ files, uploads = none }: MessageRow): readonly ShownFile[] {
  const waiting = useUploads(useShallow(() => uploadsOf(uploads)));
  return useMemo(
    () =>
      files
        ? files.map((file) => ({ key: file.id, file, url: sentUrl(file.id), posted: true }))
        : waiting.map(ofUpload),
    [files, waiting],
  );
}
