import type { Message } from "./message";

/** Ways to sign in, and how they are kept safe. */
export const enSecurity = {
  "session.or": "or",
  "session.withPasskey": "Sign in with a passkey",

  "factor.title": "One more step",
  "factor.text": "Your account asks for a second thing besides the password.",
  "factor.noneUsable": "Your account asks for a passkey, and this browser has none to offer. Use another device.",
  "factor.totp": "Code from your app",
  "factor.totpHint": "Six digits. They change every 30 seconds.",
  "factor.recoveryCode": "Recovery code",
  "factor.recoveryCodeHint": "One of those you wrote down. Each works once.",
  "factor.passkeyHint": "Your browser asks for your fingerprint, face, PIN or key.",
  "factor.usePasskey": "Use a passkey",
  "factor.another": "Use another way",
  "factor.way.totp": "A code from your app",
  "factor.way.recoveryCode": "A recovery code",
  "factor.way.passkey": "A passkey",
  "factor.way.password": "Your password",
  "factor.back": "Back to the password",

  "proof.title": "Show that it is you",
  "proof.text": "This changes how your account is opened, so we ask once more.",
  "proof.confirm": "Confirm",

  "refusal.factor-needed": "Your account asks for a second thing besides the password.",
  "refusal.factor-wrong": "This is not right, or was used before.",
  "refusal.flow-spent": "This took too long. Begin again.",
  "refusal.proof-needed": "Show that it is you first.",
  "refusal.last-sign-in": "This is the only way into your account. Add another one first.",
  "refusal.passkey-stopped": "No passkey was used. Try again, or choose another way.",
  "refusal.passkey-known": "This device has a passkey of your account already.",
} as const satisfies Record<string, Message>;
