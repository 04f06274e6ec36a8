import { added } from "./locale";

/** The emoji that people give to the server. */
export const enEmoji = added({
  "settings.emoji": "Emoji",
  "ownEmoji.title": "Emoji of this server",
  "ownEmoji.search": "Search by name",
  "ownEmoji.count": { one: "{count} emoji", other: "{count} emoji" },
  "ownEmoji.none": "No emoji of its own yet",
  "ownEmoji.noneText": "Add an image, and everybody here writes it as :name: and reacts with it.",
  "ownEmoji.for.members": "Members of this server add emoji; guests do not.",
  "ownEmoji.for.moderators": "Moderators and administrators add emoji here.",
  "ownEmoji.for.administrators": "Administrators add emoji here.",
  "ownEmoji.error": "The emoji could not be loaded",
  "ownEmoji.add": "Add an emoji",
  "ownEmoji.addNow": "Add",
  "ownEmoji.file": "Image of the emoji",
  "ownEmoji.unreadable": "This file is no image that can be shown here.",
  "ownEmoji.name": "Name",
  "ownEmoji.nameHint": "Written as :{name}: – small letters, digits, _, + and -",
  "ownEmoji.remove": "Remove",
  "ownEmoji.removeNamed": "Remove :{name}:",
  "ownEmoji.removeTitle": "Remove :{name}:?",
  "ownEmoji.removeText":
    "Messages and reactions with it show its name instead. The name can be given to another image.",
  "refusal.emoji-name-invalid": "A name has 2 to 32 small letters, digits, _, + or -.",
  "refusal.emoji-name-taken": "There is an emoji of this name already.",
  "refusal.emoji-file-invalid": "This image cannot be an emoji. PNG, GIF, WebP or JPEG with at most 100 frames can.",
  "refusal.emoji-file-too-large": "An emoji has at most 256 KiB and 512 pixels a side.",
});
