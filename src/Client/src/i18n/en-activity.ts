import { added } from "./locale";

/** What happened that concerns one. */
export const enActivity = added({
  "activity.all": "All",
  "activity.unread": "Unread",
  "activity.mention": "Mentions",
  "activity.reply": "Replies",
  "activity.reaction": "Reactions",
  "activity.added": "Groups",
  "activity.threadReply": "Threads",
  "activity.filter": "Show",
  "activity.readAll": "Mark all as read",
  "activity.none": "Nothing yet",
  "activity.noneText": "Here you find who mentions you, replies to you, or reacts to what you said.",
  "activity.noneUnread": "You have seen everything",
  "activity.noneOfKind": "Nothing of this kind",
  "activity.error": "Your activity could not be loaded.",
  "activity.forwarded": "Forwarded",
  "activity.isUnread": "Unread",
  "activity.mentionIn": "{names} mentioned you in {room}",
  "activity.replyIn": "{names} replied to you in {room}",
  "activity.reactionIn": "{names} reacted {emoji} to your message in {room}",
  "activity.addedTo": "{names} added you to {room}",
  "activity.threadReplyIn": "{names} replied in a thread in {room}",
  "activity.others": { one: "{names} and one other", other: "{names} and {count} others" },
});
