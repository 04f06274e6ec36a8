const mac = /Mac|iP(hone|ad)/.test(navigator.platform);

/** `mod` is ⌘ on Apple machines and Ctrl elsewhere. */
export const keyNames = (combination: string) =>
  combination
    .replace("mod", mac ? "⌘" : "Ctrl")
    .replace("alt", mac ? "⌥" : "Alt")
    .replace("shift", mac ? "⇧" : "Shift")
    .replaceAll("+", mac ? "" : " + ");

export const isMod = (event: { metaKey: boolean; ctrlKey: boolean }) => (mac ? event.metaKey : event.ctrlKey);
