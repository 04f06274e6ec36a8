/**
 * A new id of 26 characters `a–z0–9`: the time in milliseconds, then chance. Ids that begin with the time let the server's index of them grow
 * at its end. `crypto.randomUUID` is missing on plain http pages, this is not.
 */
export function newClientId(now = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(17));
  const chance = Array.from(bytes, (byte) => "abcdefghijklmnopqrstuvwxyz0123456789"[byte % 36]).join("");
  return now.toString(36).padStart(9, "0") + chance;
}
