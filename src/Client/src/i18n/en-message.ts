import type { Message } from "./message";

/** What is done to messages. */
export const enMessage = {
  "timeline.callsYou": "This message calls you.",
  "act.reactions": "Reactions",
  "act.reactedBy": "{emoji} from {who}",
  "act.andOthers": { one: "{names} and one other", other: "{names} and {count} others" },
  "act.edited": "(edited)",
  "act.editedAt": "Edited {time}. Show what it said before.",
  "saved.title": "Saved messages",
  "act.pinned": "Pinned",
  "act.deleted": "This message was deleted.",
  "act.deletedBy": "{name} deleted this message.",

  "voice.record": "Record a voice message",
  "files.open": "Open {name}",
  "message.pictures": { one: "Picture", other: "{count} pictures" },
  "message.videos": { one: "Video", other: "{count} videos" },
  "message.file": "File: {name}",
  "message.files": { one: "{count} file: {name}", other: "{count} files: {name}, …" },
  "gallery.show": "Files and links",
  "message.poll": "Poll: {question}",
  "pins.show": "Pinned messages",

  "date.open": "{day}. Jump to a date.",

  "refusal.message-not-found": "This message does not exist any more.",
  "refusal.edit-too-late": "It is too late to edit this message.",
  "refusal.emoji-invalid": "This cannot be a reaction.",

  "shortcuts.allRead": "Everything is marked as read.",
} satisfies Record<string, Message>;
