import type { Edit, Selected } from "./edits";

export const selectedIn = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Selected => ({
  text: value,
  start: selectionStart,
  end: selectionEnd,
});

/** Makes the change as if it had been typed, so that undo takes it back. */
export function applyEdit(area: HTMLTextAreaElement, { from, to, text, select }: Edit): void {
  area.focus();
  area.setSelectionRange(from, to);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Nothing else keeps the history of a field.
  const typed = document.execCommand(text === "" ? "delete" : "insertText", false, text);
  if (!typed) {
    area.setRangeText(text, from, to, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
  area.setSelectionRange(...select);
}

/** To go on writing: behind what is there. */
export function focusAtEnd(area: HTMLTextAreaElement): void {
  area.focus({ preventScroll: true });
  area.setSelectionRange(area.value.length, area.value.length);
}

/** Writes a text where the cursor is, in place of what is selected. */
export function insertText(area: HTMLTextAreaElement, text: string): void {
  const { start, end } = selectedIn(area);
  const at = start + text.length;
  applyEdit(area, { from: start, to: end, text, select: [at, at] });
}
