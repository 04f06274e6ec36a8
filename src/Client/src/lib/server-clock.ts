let skew = 0;

/** Learns from a `Date` header how far this machine's clock is off; anything under two seconds is noise. */
export function noteServerTime(header: string | null): void {
  const at = header ? Date.parse(header) : NaN;
  if (!Number.isNaN(at)) skew = Math.abs(at - Date.now()) < 2_000 ? 0 : at - Date.now();
}

export const serverNow = () => Date.now() + skew;
