const encoder = new TextEncoder();

/** Roughly how many characters are left; exact in bytes, and negative exactly when the text is too long. */
export function overLimit(text: string, maxBytes: number): number {
  if (text.length * 3 <= maxBytes) return Infinity; // Cannot be over: no character takes more than 3 bytes per unit.
  return maxBytes - encoder.encode(text.trim()).length;
}
