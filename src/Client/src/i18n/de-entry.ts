import type { enEntry } from "./en-entry";
import type { Message } from "./message";

export const deEntry: Record<keyof typeof enEntry, Message> = {
  "forgot.link": "Passwort vergessen?",
  "forgot.title": "Passwort vergessen?",
  "forgot.text": "Du bekommst einen Link, um ein neues zu setzen, wenn dein Konto eine Mailadresse hat.",
  "forgot.account": "Benutzername oder Mailadresse",
  "forgot.missing": "Gib deinen Benutzernamen oder deine Mailadresse ein.",
  "forgot.send": "Link schicken",
  "forgot.sentTitle": "Schau in deine Mail",
  "forgot.sent": "Wenn es ein solches Konto mit einer Mailadresse gibt, ist ein Link unterwegs. Er gilt eine Stunde.",
  "forgot.noMail": "Dieser Server verschickt keine Mail. Bitte die Verwaltung um einen Link für ein neues Passwort.",
  "forgot.back": "Zurück zur Anmeldung",

  "reset.title": "Neues Passwort setzen",
  "reset.text": "Das meldet dich auf allen Geräten ab und widerruft deine Zugangstoken.",
  "reset.submit": "Passwort setzen",
  "reset.doneTitle": "Dein Passwort ist gesetzt",
  "reset.done": "Melde dich jetzt damit an.",
  "reset.spentTitle": "Dieser Link gilt nicht mehr",
  "reset.spent": "Er wurde benutzt, ist abgelaufen oder durch einen neuen ersetzt. Bitte um einen neuen.",

  "verify.title": "Mailadresse bestätigen",
  "verify.submit": "Bestätigen",
  "verify.doneTitle": "Deine Adresse ist bestätigt",
  "verify.done": "Ab jetzt kann dorthin ein Link geschickt werden, wenn du dein Passwort vergisst.",
  "verify.spent": "Dieser Link gilt nicht mehr. Fordere in den Einstellungen einen neuen an.",
  "verify.taken": "Diese Adresse gehört schon zu einem anderen Konto.",
  "verify.home": "Zu deinen Räumen",

  "join.title": "{server} beitreten",
  "join.by": "{name} lädt dich ein.",
  "join.guest": "Du wirst Gast sein: Du siehst die Räume, in die dich jemand lässt.",
  "join.gone": "Diese Einladung gilt nicht",
  "join.goneText":
    "Vielleicht ist sie aufgebraucht, abgelaufen oder zurückgezogen. Bitte um eine neue, wo du sie herhast.",
  "join.error": "Das konnte nicht geladen werden",

  "signUp.invitation": "Nur auf Einladung",
  "signUp.invitationText":
    "Neue Konten gibt es hier mit einer Einladung. Öffne den Link, den dir jemand geschickt hat.",
  "signUp.closed": "Keine neuen Konten",
  "signUp.closedText": "Zurzeit gibt es hier keine neuen Konten. Frage, wer diesen Server betreibt.",

  "session.disabled": "Dieses Konto ist {until} gesperrt.",
  "session.disabledReason": "Grund: {reason}",
  "session.or": "oder",
  "session.withPasskey": "Mit Passkey anmelden",
  "session.withProvider": "Mit {provider} anmelden",
  "session.signUpWith": "Mit {provider} registrieren",

  "identity.text": "{provider} kennt dich als {name}. Wähle, wie du hier heißt.",
  "identity.haveAccount": "Du hast hier schon ein Konto? Melde dich an und verknüpfe {provider} in den Einstellungen.",

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
  "proof.signInAnew":
    "Dein Konto öffnet sich nur über einen Anbieter. Melde dich ab und wieder an und versuche es dann innerhalb von zehn Minuten.",
  "proof.atProvider": "Bei {provider} bestätigen",
  "proof.atProviderText":
    "Du meldest dich dort noch einmal an und kommst auf diese Seite zurück. Dann tu noch einmal, was du tun wolltest.",
  "proof.shown":
    "Du hast gezeigt, dass du es bist. Tu noch einmal, was du tun wolltest; zehn Minuten lang fragt niemand mehr.",
  "proof.confirm": "Bestätigen",
};
