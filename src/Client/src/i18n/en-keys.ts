import { added } from "./locale";

/** What each shortcut does; their names are those in lib/shortcuts.ts. */
export const enKeys = added({
  "keys.group.everywhere": "Everywhere",
  "keys.group.reading": "While reading",
  "keys.group.beside": "At the side",
  "keys.group.finding": "While searching",
  "keys.group.looking": "While looking at pictures",
  "keys.group.writing": "While writing",

  "keys.jump": "Jump to a room, a person or a command",
  "keys.search": "Search, in the room where you are",
  "keys.previousRoom": "Previous room",
  "keys.nextRoom": "Next room",
  "keys.previousUnread": "Previous unread room",
  "keys.nextUnread": "Next unread room",
  "keys.mentions": "Messages that mention you",
  "keys.panel": "Show or hide the panel at the side",
  "keys.reactLatest": "React to the latest message",
  "keys.readAll": "Mark everything as read",
  "keys.nextRegion": "Next part of the page",
  "keys.previousRegion": "Previous part of the page",
  "keys.settings": "Settings",
  "keys.help": "All shortcuts",

  "keys.read": "Mark as read and go to the latest",
  "keys.rows": "Walk through the messages",
  "keys.reply": "Reply to the message that has the focus",
  "keys.thread": "Open the thread of the message that has the focus",
  "keys.forward": "Forward the message that has the focus",

  "keys.close": "Close what is open there",

  "keys.typeAgain": "Go to the box of the search",
  "keys.found": "Walk through what was found",
  "keys.toBox": "Back to the box",

  "keys.nextMedia": "Next picture or video",
  "keys.previousMedia": "Previous picture or video",
  "keys.zoomIn": "Zoom in",
  "keys.zoomOut": "Zoom out",
  "keys.zoomFit": "Fit to the window",
  "keys.pan": "Move in the picture",
  "keys.download": "Download it",

  "keys.send": "Send the message",
  "keys.newLine": "New line",
  "keys.editLast": "Edit your latest message, in an empty field",
  "keys.replyLatest": "Reply to the latest message, in an empty field",
  "keys.bold": "Bold",
  "keys.italic": "Italic",
  "keys.code": "Code",
  "keys.strike": "Struck through",
  "keys.link": "Link",
  "keys.plainPaste": "Paste without formatting",
});
