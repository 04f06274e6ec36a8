export const isApple = typeof navigator !== "undefined" && /Mac|iP(hone|ad)/.test(navigator.platform);

/** `mod` is ⌘ on Apple machines and Ctrl elsewhere. */
export const keyNames = (combination: string) =>
  combination
    .replace("mod", isApple ? "⌘" : "Ctrl")
    .replace("alt", isApple ? "⌥" : "Alt")
    .replace("shift", isApple ? "⇧" : "Shift")
    .replaceAll("+", isApple ? "" : " + ");

export const isMod = (event: { metaKey: boolean; ctrlKey: boolean }) => (isApple ? event.metaKey : event.ctrlKey);
