import type { Refusal } from "@/contracts/wire";

/** The server said no, or could not be reached (`offline`, which is no code of the wire). */
export class Refused extends Error {
  readonly code: string;
  readonly detail: string;
  readonly retryAfterMs: number | undefined;

  constructor({ code, detail, retryAfterMs }: Refusal) {
    super(code);
    this.code = code;
    this.detail = detail;
    this.retryAfterMs = retryAfterMs;
  }
}

export const codeOf = (error: unknown): string => (error instanceof Refused ? error.code : "internal");
