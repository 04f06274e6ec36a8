interface Typed {
  text: string;
  /** Enter came after it. */
  entered: boolean;
}

let typed: Typed = { text: "", entered: false };
let listening: AbortController | undefined;

/** Keeps what is typed until the palette is there, which is loaded when it is first asked for: else it would go to where one was. Who points elsewhere meanwhile types there. */
export function typeAhead(onEscape: () => void): void {
  takeTyped();
  listening = new AbortController();
  const { signal } = listening;
  addEventListener("keydown", (event) => keep(event, onEscape), { capture: true, signal });
  addEventListener("pointerdown", takeTyped, { capture: true, signal });
}

/** What was typed meanwhile. From now on keys are left alone. */
export function takeTyped(): Typed {
  listening?.abort();
  const taken = typed;
  typed = { text: "", entered: false };
  return taken;
}

function keep(event: KeyboardEvent, onEscape: () => void): void {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && !event.shiftKey) onEscape();
  else if (event.key === "Enter") typed.entered = typed.text !== "";
  else if (event.key === "Backspace") typed.text = typed.text.slice(0, -1);
  else if (/^.$/u.test(event.key)) typed.text += event.key;
  else return;
  event.preventDefault();
  event.stopPropagation();
}
