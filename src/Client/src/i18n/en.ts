import type { enAccount } from "./en-account";
import type { enActivity } from "./en-activity";
import type { enAct } from "./en-act";
import type { enDrafts } from "./en-drafts";
import type { enEmoji } from "./en-emoji";
import type { enEntry } from "./en-entry";
import type { enFiles } from "./en-files";
import type { enLinks } from "./en-links";
import type { enHidden } from "./en-hidden";
import type { enForward } from "./en-forward";
import type { enSaved } from "./en-saved";
import { enPeople } from "./en-people";
import type { enAdmin } from "./en-admin";
import type { enAdminMore } from "./en-admin-more";
import { enLists } from "./en-lists";
import type { enKeys } from "./en-keys";
import type { enMention } from "./en-mention";
import { enMessage } from "./en-message";
import { enOrder } from "./en-order";
import type { enPalette } from "./en-palette";
import type { enPicture } from "./en-picture";
import type { enPoll } from "./en-poll";
import type { enReceipts } from "./en-receipts";
import type { enReminders } from "./en-reminders";
import type { enReply } from "./en-reply";
import type { enReports } from "./en-reports";
import { enRefusals } from "./en-refusals";
import { enRoom } from "./en-room";
import { enSending } from "./en-sending";
import type { enScheduled } from "./en-scheduled";
import type { enSearch } from "./en-search";
import type { enSecurity } from "./en-security";
import { enText } from "./en-text";
import type { enThreadPanel } from "./en-thread-panel";
import { enThreads } from "./en-threads";
import type { Message } from "./message";

/** What is there from the start. Each of the other English catalogues comes with the screens it belongs to. */
export const en = {
  "app.loading": "Loading",
  "app.retry": "Try again",
  "app.cancel": "Cancel",
  "app.close": "Close",
  "app.save": "Save",
  "app.saved": "Saved.",
  "app.copy": "Copy",
  "app.copied": "Copied",
  "app.notCopied": "It could not be copied.",
  "app.undo": "Undo",
  "app.more": "Show more",
  "app.clear": "Clear",
  "app.crash": "This part of the page stopped working. What you wrote is kept.",
  "app.reload": "Reload",
  "app.newVersion": "A new version of LiveChat is ready.",
  "app.skip": "Skip to the messages",

  "time.forever": "for ever",
  "time.until": "until {time}",
  "time.now": "now",

  "session.signIn": "Sign in",
  "session.signUp": "Create account",
  "session.signOut": "Sign out",
  "session.name": "User name",
  "session.nameHint": "Others find you by it. Letters, digits and . _ -",
  "session.displayName": "Display name",
  "session.displayNameHint": "How others see you. You can change it at any time.",
  "session.optional": "optional",
  "session.password": "Password",
  "session.passwordHint": "At least 8 characters.",
  "session.passwordNew": "New password",
  "session.showPassword": "Show the password",
  "session.hidePassword": "Hide the password",
  "session.noAccount": "New here?",
  "session.haveAccount": "You have an account?",
  "session.first": "Welcome",
  "session.firstText": "This server is new. You will be the administrator.",
  "session.unreachable": "The server does not answer. Trying again…",
  "session.nameMissing": "Enter your user name.",
  "session.passwordMissing": "Enter your password.",
  "session.signedOut": "You have been signed out. Sign in to go on; your drafts are kept.",

  "refusal.bad-request": "The server did not understand this.",
  "refusal.name-invalid": "This name cannot be used. Choose one with letters and digits.",
  "refusal.password-weak": "Choose a password of 8 to 256 characters that is not your name.",
  "refusal.text-empty": "There is nothing to send.",
  "refusal.text-too-long": "This message is too long.",
  "refusal.client-id-invalid": "This message cannot be sent.",
  "refusal.signed-out": "You are signed out.",
  "refusal.sign-in-failed": "The name or the password is wrong.",
  "refusal.forbidden": "You do not have the right to do this here.",
  "refusal.foreign-origin": "This page is not served by its own server.",
  "refusal.not-found": "This does not exist, or it is not yours to see.",
  "refusal.name-taken": "This name is in use. Try another one.",
  "refusal.client-id-reused": "This message was already sent with another text.",
  "refusal.last-owner": "A room needs an owner. Make someone else an owner first.",
  "refusal.already-done": "This was already done.",
  "refusal.invite-spent": "This invitation no longer works. Ask for a new one.",
  "refusal.too-many": "A limit is reached: {detail}",
  "refusal.rate-limited": "That was too fast. Wait a moment.",
  "refusal.unavailable": "A part of the server is away. Try again in a moment.",
  "refusal.internal": "Something went wrong at the server.",
  "refusal.offline": "The server cannot be reached.",

  "sidebar.label": "Rooms and navigation",
  "sidebar.open": "Open the list of rooms",
  "sidebar.close": "Close the list of rooms",
  "sidebar.menu": "Menu of {server}",
  "sidebar.jump": "Jump to…",
  "sidebar.search": "Search",
  "sidebar.rooms": "Rooms",
  "sidebar.browse": "Browse rooms",
  "sidebar.create": "Create a room",
  "sidebar.empty": "You are in no room yet.",
  "sidebar.mentions": { one: "{count} mention", other: "{count} mentions" },
  "sidebar.activity": "Activity",
  "sidebar.activityUnread": "{count} unread in your activity",
  "sidebar.unread": { one: "{count} unread message", other: "{count} unread messages" },
  "sidebar.draft": "Has a draft",
  "sidebar.drafts": "Drafts",
  "sidebar.reminders": "Reminders",
  "sidebar.reminderCount": { one: "1 reminder", other: "{count} reminders" },
  "sidebar.draftCount": { one: "{count} draft", other: "{count} drafts" },
  "sidebar.private": "Private room",
  "sidebar.resize": "Width of the sidebar",

  "menu.theme": "Theme",
  "menu.theme.system": "Like the system",
  "menu.theme.light": "Light",
  "menu.theme.dark": "Dark",
  "menu.theme.contrast": "High contrast",
  "menu.language": "Language",
  "settings.title": "Settings",
  "admin.title": "Administration",
  "menu.profile": "Profile",
  "menu.shortcuts": "Keyboard shortcuts",

  "connection.online": "Connected",
  "connection.connecting": "Connecting…",
  "connection.offline": "Offline",
  "connection.bar": "Offline. Trying to reach the server.",
  "connection.barQueued": {
    one: "Offline – {count} message queued. It is sent when the server is back.",
    other: "Offline – {count} messages queued. They are sent when the server is back.",
  },
  "connection.retryNow": "Try now",

  "home.title": "Welcome, {name}",
  "home.text": "Join a room that exists, or start one and invite the people you want to talk with.",
  "home.pick": "Pick a room",
  "home.pickText": "Choose a room on the left, or press {keys} to jump to one.",

  "room.members": { one: "{count} member", other: "{count} members" },
  "room.showMembers": "Members",
  "room.search": "Search here",
  "room.menu": "Options of #{room}",
  "room.edit": "Name and topic",
  "room.invite": "Invite people",
  "room.leave": "Leave the room",
  "room.markRead": "Mark as read",
  "room.name": "Name",
  "room.nameHint": "Short and clear, up to 80 characters.",
  "room.topic": "Topic",
  "room.topicHint": "What belongs here? Up to 250 characters.",
  "room.visibility": "Who can find it",
  "room.public": "Public",
  "room.publicHint": "Everyone on this server can find and join it.",
  "room.private": "Private",
  "room.privateHint": "Only people with an invitation.",
  "room.createTitle": "Create a room",
  "room.create": "Create room",
  "room.editTitle": "Name and topic of #{room}",
  "room.left": "You left #{room}.",
  "room.leaveTitle": "Leave #{room}?",
  "room.leaveText": "The room is private: to come back you need a new invitation.",
  "room.leaveConfirm": "Leave",
  "room.notFound": "There is no such room",
  "room.notFoundText": "It does not exist, or you are not a member of it.",
  "room.removed": "You are no longer in #{room}",
  "room.removedText":
    "Someone who looks after this room removed you from it. Messages from before are no longer shown.",
  "room.removedDraft": "You were writing this. It was not sent:",
  "room.goBrowse": "Browse rooms",
  "room.topicMore": "Show the whole topic",

  "browse.title": "Browse rooms",
  "browse.search": "Search rooms by name",
  "browse.join": "Join",
  "browse.open": "Open",
  "browse.empty": "There is no public room yet.",
  "browse.none": "No room is called “{query}”.",
  "browse.error": "The list of rooms could not be loaded.",
  "browse.joined": "You are a member",

  ...enRefusals,
  ...enRoom,
  ...enSending,
  ...enText,
  ...enThreads,
  ...enMessage,
  ...enOrder,
  ...enPeople,
  ...enLists,

  "jump.title": "Jump to a room or person",
  "jump.placeholder": "Room, person or action",
  "jump.createNamed": "Create the room “{name}”",
  "jump.hint": "# rooms, @ people, > commands, ? messages",

  "profile.text": "You are signed in as {name}.",
  "profile.admin": "You are an administrator of this server.",
} as const satisfies Record<string, Message>;

type Later = typeof enAccount &
  typeof enActivity &
  typeof enAdmin &
  typeof enAdminMore &
  typeof enAct &
  typeof enDrafts &
  typeof enEmoji &
  typeof enEntry &
  typeof enFiles &
  typeof enLinks &
  typeof enKeys &
  typeof enForward &
  typeof enMention &
  typeof enHidden &
  typeof enReceipts &
  typeof enReminders &
  typeof enSaved &
  typeof enPalette &
  typeof enPicture &
  typeof enPoll &
  typeof enReply &
  typeof enReports &
  typeof enScheduled &
  typeof enSearch &
  typeof enSecurity &
  typeof enThreadPanel;

export type MessageKey = keyof typeof en | keyof Later;
