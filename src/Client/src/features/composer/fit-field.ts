/** Where CSS cannot size a field to its text, this does. */
export function fitField(field: HTMLTextAreaElement | null): void {
  if (!field || CSS.supports("field-sizing", "content")) return;
  field.style.height = "0";
  field.style.height = `${field.scrollHeight}px`;
}
