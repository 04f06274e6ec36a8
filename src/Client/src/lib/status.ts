import type { UserStatus } from "@/contracts/wire";

/** The status while it lasts; the server takes it away up to half a minute later. */
export const statusNow = (status: UserStatus | undefined, now = Date.now()): UserStatus | undefined =>
  status && (status.until === undefined || status.until > now) ? status : undefined;

/** In which order a status reads. */
export const statusText = ({ emoji, text }: UserStatus) => [emoji, text].filter(Boolean).join(" ");

const minute = 60_000;

export const clearChoices = ["never", "30min", "hour", "4hours", "today", "week"] as const;
export type ClearAfter = (typeof clearChoices)[number];

/** When a status or presence set now ends; undefined: by hand only. */
export function endOf(choice: ClearAfter, now = Date.now()): number | undefined {
  switch (choice) {
    case "never":
      return undefined;
    case "30min":
      return now + 30 * minute;
    case "hour":
      return now + 60 * minute;
    case "4hours":
      return now + 240 * minute;
    case "today":
      return new Date(now).setHours(24, 0, 0, 0);
    case "week":
      return now + 7 * 24 * 60 * minute;
  }
}
