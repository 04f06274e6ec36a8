import type { FactorNeeded, IdentityNeeded, Refusal } from "@/contracts/wire";

/** The server said no, or could not be reached (`offline`, which is no code of the wire). */
export class Refused extends Error {
  readonly code: string;
  readonly detail: string;
  readonly retryAfterMs: number | undefined;
  /** What somebody gave as the reason, with `account-disabled`. */
  readonly reason: string | undefined;
  /** What to show next, when the code is `factor-needed`. */
  readonly factor: FactorNeeded | undefined;

  /** What an account can be made of, when the code is `sign-up-needed`. */
  readonly identity: IdentityNeeded | undefined;

  constructor({
    code,
    detail,
    retryAfterMs,
    reason,
    factor,
    identity,
  }: Refusal & { factor?: FactorNeeded; identity?: IdentityNeeded }) {
    super(code);
    this.code = code;
    this.detail = detail;
    this.retryAfterMs = retryAfterMs;
    this.reason = reason;
    this.factor = factor;
    this.identity = identity;
  }
}

export const codeOf = (error: unknown): string => (error instanceof Refused ? error.code : "internal");
