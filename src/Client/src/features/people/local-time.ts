import { currentLocale } from "@/i18n/locale";

/** The clock where somebody is; undefined when this browser does not know the zone. */
export function clockIn(zone: string, at = Date.now()): string | undefined {
  try {
    return new Intl.DateTimeFormat(currentLocale(), { hour: "2-digit", minute: "2-digit", timeZone: zone }).format(at);
  } catch {
    return undefined;
  }
}

export const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** All zones, one's own first. */
export function zones(): string[] {
  const own = ownZone();
  return [own, ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== own)];
}
