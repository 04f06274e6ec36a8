/** A random id of 26 characters `a–z0–9`. `crypto.randomUUID` is missing on plain http pages, this is not. */
export function newClientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(26));
  return Array.from(bytes, (byte) => "abcdefghijklmnopqrstuvwxyz0123456789"[byte % 36]).join("");
}
