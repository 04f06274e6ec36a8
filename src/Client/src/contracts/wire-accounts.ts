// Generated from the C# contracts by test/Wire. Do not edit.

import type { SessionId, FactorKind, TokenScope } from "./wire-words";

/** The password was right, and the account has a second factor. */
export interface FactorNeeded {
  /** For /session/factor: good for five minutes, once, and only from the same browser. */
  ticket: string;
  /** What the account has. */
  factors: FactorKind[];
}

/** How one can sign in to one's account. */
export interface FactorsView {
  password: boolean;
  /** Whether it asks for codes of an app. */
  totp: boolean;
  /** How many are left. */
  recoveryCodes: number;
  passkeys: PasskeyView[];
  identities: IdentityView[];
}

/** One of one's passkeys. */
export interface PasskeyView {
  id: string;
  name: string;
  createdAt: number;
  lastUsedAt?: number;
  /** Whether it is kept by a service and so on several devices. */
  synced: boolean;
}

/** Who one is at a provider. */
export interface IdentityView {
  /** The provider's id. */
  provider: string;
  /** What the provider calls one. */
  name: string;
  linkedAt: number;
}

/** The provider knows the person, and no account here is linked to it. */
export interface IdentityNeeded {
  /** The provider's id. */
  provider: string;
  /** What the provider calls the person. */
  name: string;
  /** For a new account, if it makes one. */
  suggestedName?: string;
  displayName?: string;
}

/** A provider that one can sign in with. */
export interface ProviderView {
  id: string;
  name: string;
}

/** Where the browser is to go. */
export interface ProviderWay {
  location: string;
}

/** A challenge for an authenticator, good for five minutes and once. */
export interface PasskeyCeremony {
  /** Goes back with the answer. */
  ceremony: string;
  /** For navigator.credentials, as JSON (WebAuthn, level 3). */
  options: unknown;
}

/** Recovery codes, shown once; empty when there were some already. */
export interface NewRecoveryCodes {
  recoveryCodes: string[];
}

/** What an authenticator app needs; shown once. */
export interface TotpSecret {
  /** In base32, to type. */
  secret: string;
  /** The same as an otpauth address, for a picture to scan. */
  uri: string;
}

/** One of one's own open sessions. */
export interface SessionRow {
  id: SessionId;
  /** What the client called itself when it signed in: of a browser, its user agent. Text of others: may be anything. */
  device: string;
  /** The network it was opened from. */
  source: string;
  openedAt?: number;
  /** To about ten minutes. */
  usedAt: number;
  /** Whether it is the one that asks. */
  current: boolean;
}

/** The mail address of one's own account. */
export interface MailView {
  /** The confirmed one. */
  address?: string;
  /** One that waits for its link being opened. */
  wanted?: string;
}

/** A link that an administrator hands to somebody who forgot the password: `/reset#token=…`. Shown once. */
export interface IssuedReset {
  token: string;
  expiresAt: number;
}

/** One of one's personal access tokens. */
export interface TokenRow {
  id: SessionId;
  name: string;
  /** How its last part begins. */
  hint: string;
  scopes: TokenScope[];
  createdAt: number;
  expiresAt: number;
  /** To an hour; absent until it is used. */
  lastUsedAt?: number;
}

/** A token that was just made: the only time that it is shown. */
export interface ShownToken {
  /** For `Authorization: Bearer …`. */
  token: string;
  row: TokenRow;
}
