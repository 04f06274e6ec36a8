import type { LinkPreview, MessageNote } from "@/contracts/wire";

/** A note with these previews. */
export function withPreviews({ previews: _, ...rest }: MessageNote, previews: readonly LinkPreview[]): MessageNote {
  return previews.length === 0 ? rest : { ...rest, previews: [...previews] };
}

/** A link without words: the preview was taken off since, or its link is gone. */
export const addPreview = (note: MessageNote, preview: LinkPreview): MessageNote =>
  preview.link === "" || note.previews?.some(({ link }) => link === preview.link)
    ? note
    : withPreviews(note, [...(note.previews ?? []), preview]);

export const keepPreviews = (note: MessageNote, stays: (link: string) => boolean): MessageNote =>
  note.previews
    ? withPreviews(
        note,
        note.previews.filter(({ link }) => stays(link)),
      )
    : note;
