import { deAccount } from "./de-account";
import { deActivity } from "./de-activity";
import { deAct } from "./de-act";
import { deDrafts } from "./de-drafts";
import { deEmoji } from "./de-emoji";
import { deEntry } from "./de-entry";
import { deForward } from "./de-forward";
import { deSaved } from "./de-saved";
import { dePeople } from "./de-people";
import { deAdmin } from "./de-admin";
import { deAdminMore } from "./de-admin-more";
import { deFiles } from "./de-files";
import { deLinks } from "./de-links";
import { deLists } from "./de-lists";
import { deKeys } from "./de-keys";
import { deMention } from "./de-mention";
import { deMessage } from "./de-message";
import { deOrder } from "./de-order";
import { dePalette } from "./de-palette";
import { dePicture } from "./de-picture";
import { deHidden } from "./de-hidden";
import { dePoll } from "./de-poll";
import { deReceipts } from "./de-receipts";
import { deReminders } from "./de-reminders";
import { deReply } from "./de-reply";
import { deReports } from "./de-reports";
import { deRefusals } from "./de-refusals";
import { deRoom } from "./de-room";
import { deScheduled } from "./de-scheduled";
import { deSearch } from "./de-search";
import { deSending } from "./de-sending";
import { deSecurity } from "./de-security";
import { deText } from "./de-text";
import { deThreadPanel } from "./de-thread-panel";
import { deThreads } from "./de-threads";
import type { MessageKey } from "./en";
import type { Message } from "./message";

export const de: Record<MessageKey, Message> = {
  "app.loading": "Wird geladen",
  "app.retry": "Noch einmal versuchen",
  "app.cancel": "Abbrechen",
  "app.close": "Schließen",
  "app.save": "Speichern",
  "app.saved": "Gespeichert.",
  "app.copy": "Kopieren",
  "app.copied": "Kopiert",
  "app.notCopied": "Das ließ sich nicht kopieren.",
  "app.undo": "Rückgängig",
  "app.more": "Mehr anzeigen",
  "app.clear": "Leeren",
  "app.crash": "Dieser Teil der Seite ist stehen geblieben. Was du geschrieben hast, ist noch da.",
  "app.reload": "Neu laden",
  "app.newVersion": "Es gibt eine neue Version von LiveChat.",
  "app.skip": "Zu den Nachrichten springen",

  "time.forever": "für immer",
  "time.until": "bis {time}",
  "time.now": "jetzt",

  "session.signIn": "Anmelden",
  "session.signUp": "Konto anlegen",
  "session.signOut": "Abmelden",
  "session.name": "Benutzername",
  "session.nameHint": "Daran finden dich andere. Buchstaben, Ziffern und . _ -",
  "session.displayName": "Anzeigename",
  "session.displayNameHint": "So sehen dich die anderen. Du kannst ihn jederzeit ändern.",
  "session.optional": "freiwillig",
  "session.password": "Passwort",
  "session.passwordHint": "Mindestens 8 Zeichen.",
  "session.passwordNew": "Neues Passwort",
  "session.showPassword": "Passwort zeigen",
  "session.hidePassword": "Passwort verbergen",
  "session.noAccount": "Neu hier?",
  "session.haveAccount": "Du hast ein Konto?",
  "session.first": "Willkommen",
  "session.firstText": "Dieser Server ist neu. Du wirst ihn verwalten.",
  "session.unreachable": "Der Server antwortet nicht. Neuer Versuch läuft…",
  "session.nameMissing": "Gib deinen Benutzernamen ein.",
  "session.passwordMissing": "Gib dein Passwort ein.",
  "session.signedOut": "Du wurdest abgemeldet. Melde dich an, um weiterzumachen; deine Entwürfe sind noch da.",

  "refusal.bad-request": "Der Server hat das nicht verstanden.",
  "refusal.name-invalid": "Dieser Name geht nicht. Wähle einen aus Buchstaben und Ziffern.",
  "refusal.password-weak": "Wähle ein Passwort mit 8 bis 256 Zeichen, das nicht dein Name ist.",
  "refusal.text-empty": "Es gibt nichts zu senden.",
  "refusal.text-too-long": "Diese Nachricht ist zu lang.",
  "refusal.client-id-invalid": "Diese Nachricht kann nicht gesendet werden.",
  "refusal.signed-out": "Du bist abgemeldet.",
  "refusal.sign-in-failed": "Name oder Passwort stimmt nicht.",
  "refusal.forbidden": "Dazu hast du hier nicht das Recht.",
  "refusal.foreign-origin": "Diese Seite kommt nicht von ihrem eigenen Server.",
  "refusal.not-found": "Das gibt es nicht, oder du darfst es nicht sehen.",
  "refusal.name-taken": "Dieser Name ist vergeben. Versuche einen anderen.",
  "refusal.client-id-reused": "Diese Nachricht wurde schon mit anderem Text gesendet.",
  "refusal.last-owner": "Ein Raum braucht jemanden, dem er gehört. Gib ihn vorher an jemanden weiter.",
  "refusal.already-done": "Das ist schon geschehen.",
  "refusal.invite-spent": "Diese Einladung gilt nicht mehr. Bitte um eine neue.",
  "refusal.too-many": "Eine Grenze ist erreicht: {detail}",
  "refusal.rate-limited": "Das war zu schnell. Warte einen Moment.",
  "refusal.unavailable": "Ein Teil des Servers ist nicht da. Versuche es gleich noch einmal.",
  "refusal.internal": "Beim Server ist etwas schiefgegangen.",
  "refusal.offline": "Der Server ist nicht zu erreichen.",

  "sidebar.label": "Räume und Navigation",
  "sidebar.open": "Liste der Räume öffnen",
  "sidebar.close": "Liste der Räume schließen",
  "sidebar.menu": "Menü von {server}",
  "sidebar.jump": "Springen zu…",
  "sidebar.search": "Suche",
  "sidebar.rooms": "Räume",
  "sidebar.browse": "Räume entdecken",
  "sidebar.create": "Raum anlegen",
  "sidebar.empty": "Du bist noch in keinem Raum.",
  "sidebar.mentions": { one: "{count} Erwähnung", other: "{count} Erwähnungen" },
  "sidebar.activity": "Aktivität",
  "sidebar.activityUnread": "{count} ungelesen in der Aktivität",
  "sidebar.unread": { one: "{count} ungelesene Nachricht", other: "{count} ungelesene Nachrichten" },
  "sidebar.draft": "Hat einen Entwurf",
  "sidebar.drafts": "Entwürfe",
  "sidebar.reminders": "Erinnerungen",
  "sidebar.reminderCount": { one: "1 Erinnerung", other: "{count} Erinnerungen" },
  "sidebar.draftCount": { one: "{count} Entwurf", other: "{count} Entwürfe" },
  "sidebar.private": "Privater Raum",
  "sidebar.resize": "Breite der Seitenleiste",

  "menu.theme": "Erscheinungsbild",
  "menu.theme.system": "Wie das System",
  "menu.theme.light": "Hell",
  "menu.theme.dark": "Dunkel",
  "menu.theme.contrast": "Hoher Kontrast",
  "menu.language": "Sprache",
  "settings.title": "Einstellungen",
  "admin.title": "Verwaltung",
  "menu.profile": "Profil",
  "menu.shortcuts": "Tastenkürzel",

  "connection.online": "Verbunden",
  "connection.connecting": "Verbindet…",
  "connection.offline": "Offline",
  "connection.bar": "Offline. Der Server wird gesucht.",
  "connection.barQueued": {
    one: "Offline – {count} Nachricht wartet. Sie geht hinaus, sobald der Server wieder da ist.",
    other: "Offline – {count} Nachrichten warten. Sie gehen hinaus, sobald der Server wieder da ist.",
  },
  "connection.retryNow": "Jetzt versuchen",

  "home.title": "Willkommen, {name}",
  "home.text": "Tritt einem Raum bei, oder lege einen an und lade ein, mit wem du reden willst.",
  "home.pick": "Wähle einen Raum",
  "home.pickText": "Wähle links einen Raum, oder spring mit {keys} zu einem.",

  "room.members": { one: "{count} Mitglied", other: "{count} Mitglieder" },
  "room.showMembers": "Mitglieder",
  "room.search": "Hier suchen",
  "room.menu": "Optionen von #{room}",
  "room.edit": "Name und Thema",
  "room.invite": "Leute einladen",
  "room.leave": "Raum verlassen",
  "room.markRead": "Als gelesen markieren",
  "room.name": "Name",
  "room.nameHint": "Kurz und klar, bis zu 80 Zeichen.",
  "room.topic": "Thema",
  "room.topicHint": "Was gehört hierher? Bis zu 250 Zeichen.",
  "room.visibility": "Wer ihn finden kann",
  "room.public": "Öffentlich",
  "room.publicHint": "Alle auf diesem Server können ihn finden und beitreten.",
  "room.private": "Privat",
  "room.privateHint": "Nur wer eingeladen ist.",
  "room.createTitle": "Raum anlegen",
  "room.create": "Raum anlegen",
  "room.editTitle": "Name und Thema von #{room}",
  "room.left": "Du hast #{room} verlassen.",
  "room.leaveTitle": "#{room} verlassen?",
  "room.leaveText": "Der Raum ist privat: Um zurückzukommen, brauchst du eine neue Einladung.",
  "room.leaveConfirm": "Verlassen",
  "room.notFound": "Diesen Raum gibt es nicht",
  "room.notFoundText": "Es gibt ihn nicht, oder du bist kein Mitglied.",
  "room.removed": "Du bist nicht mehr in #{room}",
  "room.removedText":
    "Jemand, der sich um diesen Raum kümmert, hat dich entfernt. Frühere Nachrichten werden nicht mehr gezeigt.",
  "room.removedDraft": "Das hast du gerade geschrieben. Es wurde nicht gesendet:",
  "room.goBrowse": "Räume entdecken",
  "room.topicMore": "Ganzes Thema zeigen",

  "browse.title": "Räume entdecken",
  "browse.search": "Räume nach Namen suchen",
  "browse.join": "Beitreten",
  "browse.open": "Öffnen",
  "browse.empty": "Es gibt noch keinen öffentlichen Raum.",
  "browse.none": "Kein Raum heißt „{query}“.",
  "browse.error": "Die Liste der Räume konnte nicht geladen werden.",
  "browse.joined": "Du bist Mitglied",

  ...deAct,
  ...deDrafts,
  ...deForward,
  ...deEmoji,
  ...deEntry,
  ...deHidden,
  ...deReceipts,
  ...deReminders,
  ...deSaved,
  ...deRefusals,
  ...deRoom,
  ...deScheduled,
  ...deSending,
  ...deText,
  ...deThreads,
  ...deThreadPanel,
  ...deAccount,
  ...deActivity,
  ...deAdmin,
  ...deKeys,
  ...deMention,
  ...deMessage,
  ...deOrder,
  ...deSearch,
  ...deSecurity,
  ...dePeople,
  ...dePalette,
  ...dePicture,
  ...dePoll,
  ...deReply,
  ...deReports,
  ...deFiles,
  ...deLinks,
  ...deLists,
  ...deAdminMore,

  "jump.title": "Zu einem Raum oder einer Person springen",
  "jump.placeholder": "Raum, Person oder Aktion",
  "jump.createNamed": "Raum „{name}“ anlegen",
  "jump.hint": "# Räume, @ Personen, > Befehle, ? Nachrichten",

  "profile.text": "Du bist als {name} angemeldet.",
  "profile.admin": "Du verwaltest diesen Server.",
};
