import type { Message } from "./message";

/** Refusals of single features; those that any part may meet stand in `en.ts`. */
export const enRefusals = {
  "refusal.mail-invalid": "This is no mail address.",
  "refusal.no-mail": "This server sends no mail.",
  "refusal.scope-missing": "This access token is not made for that.",
  "refusal.account-disabled": "This account is disabled.",
  "refusal.last-administrator": "A server needs an administrator. Make somebody else one first.",
  "refusal.registration-closed": "No new accounts are made here at the moment.",
  "refusal.invitation-needed": "New accounts are made here with an invitation.",
  "refusal.factor-needed": "Your account asks for a second thing besides the password.",
  "refusal.factor-wrong": "This is not right, or was used before.",
  "refusal.flow-spent": "This took too long. Begin again.",
  "refusal.proof-needed": "Show that it is you first.",
  "refusal.provider-failed": "The provider did not confirm who you are. Try again.",
  "refusal.provider-denied": "You stopped at the provider. Try again, or choose another way.",
  "refusal.sign-up-needed": "No account here is linked to it.",
  "refusal.last-sign-in": "This is the only way into your account. Add another one first.",
  "refusal.passkey-stopped": "No passkey was used. Try again, or choose another way.",
  "refusal.passkey-known": "This device has a passkey of your account already.",
  "refusal.picture-invalid": "This image cannot be used. Try another file.",
  "refusal.poll-invalid":
    "This poll cannot be asked, or answered, like that. Look at its options, and at when it ends.",
  "refusal.no-poll": "This message asks nothing.",
  "refusal.poll-over": "This poll has ended.",
  "refusal.poll-unchangeable": "What a poll asks stays as it is.",
  "refusal.poll-secret": "Who voted for what is not told here.",
  "refusal.picture-too-large": "This image is too large.",
} as const satisfies Record<string, Message>;
