import type { Message } from "./message";

/** What is said about one's own account. */
export const enAccount = {
  "settings.title": "Settings",
  "settings.close": "Close the settings",
  "settings.back": "All settings",
  "settings.account": "Account",
  "settings.sessions": "Devices and sessions",
  "settings.appearance": "Appearance",
  "settings.languageChoice": "Language of the pages",
  "settings.languageText": "The page is loaded anew; what you are writing is kept.",

  "account.name": "Name",
  "account.password": "Password",
  "account.passwordText": "A change signs you out on all other devices.",
  "account.passwordCurrent": "Current password",
  "account.passwordNew": "New password",
  "account.passwordWrong": "This is not your password.",
  "account.passwordChange": "Change password",
  "account.passwordChanged": "Changed. Your other devices are signed out.",

  "sessions.current": "This device",
  "sessions.others": "Other devices",
  "sessions.othersText": "Sign out what you do not know or no longer use.",
  "sessions.none": "You are signed in nowhere else.",
  "sessions.error": "The list of sessions could not be loaded.",
  "sessions.browserOn": "{browser} on {system}",
  "sessions.unknown": "Unknown device",
  "sessions.now": "in use now",
  "sessions.used": "last used {time}",
  "sessions.from": "from {source}",
  "sessions.opened": "signed in {time}",
  "sessions.endConfirm": "Sign it out",
  "sessions.endOthers": "Sign out all other devices",
  "sessions.endOthersConfirm": { one: "Sign out {count} device", other: "Sign out {count} devices" },
} as const satisfies Record<string, Message>;
