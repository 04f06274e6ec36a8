import type { enSecurity } from "./en-security";
import type { Message } from "./message";

export const deSecurity: Record<keyof typeof enSecurity, Message> = {
  "session.or": "oder",
  "session.withPasskey": "Mit Passkey anmelden",

  "factor.title": "Noch ein Schritt",
  "factor.text": "Dein Konto fragt neben dem Passwort nach etwas Zweitem.",
  "factor.noneUsable": "Dein Konto fragt nach einem Passkey, und dieser Browser hat keinen. Nimm ein anderes Gerät.",
  "factor.totp": "Code aus deiner App",
  "factor.totpHint": "Sechs Ziffern. Sie wechseln alle 30 Sekunden.",
  "factor.recoveryCode": "Wiederherstellungscode",
  "factor.recoveryCodeHint": "Einer von denen, die du aufgeschrieben hast. Jeder gilt einmal.",
  "factor.passkeyHint": "Dein Browser fragt nach Fingerabdruck, Gesicht, PIN oder Schlüssel.",
  "factor.usePasskey": "Passkey benutzen",
  "factor.another": "Anders bestätigen",
  "factor.way.totp": "Mit einem Code aus deiner App",
  "factor.way.recoveryCode": "Mit einem Wiederherstellungscode",
  "factor.way.passkey": "Mit einem Passkey",
  "factor.way.password": "Mit deinem Passwort",
  "factor.back": "Zurück zum Passwort",

  "proof.title": "Zeig, dass du es bist",
  "proof.text": "Das ändert, wie dein Konto geöffnet wird. Darum fragen wir noch einmal.",
  "proof.confirm": "Bestätigen",

  "refusal.factor-needed": "Dein Konto fragt neben dem Passwort nach etwas Zweitem.",
  "refusal.factor-wrong": "Das stimmt nicht oder wurde schon benutzt.",
  "refusal.flow-spent": "Das hat zu lange gedauert. Fang noch einmal an.",
  "refusal.proof-needed": "Zeig zuerst, dass du es bist.",
  "refusal.last-sign-in": "Das ist der einzige Weg in dein Konto. Füge zuerst einen anderen hinzu.",
  "refusal.passkey-stopped": "Es wurde kein Passkey benutzt. Versuch es noch einmal, oder nimm einen anderen Weg.",
  "refusal.passkey-known": "Dieses Gerät hat schon einen Passkey für dein Konto.",
};
