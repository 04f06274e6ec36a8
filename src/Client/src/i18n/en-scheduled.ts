import { added } from "./locale";

/** Sending later: when, and the list of what waits. */
export const enScheduled = added({
  "later.title": "Send later",
  "later.text":
    "It is sent at that time by the clock of this device, also when you are not here. Until then only you see it.",
  "later.soon": "In 20 minutes",
  "later.tomorrow": "Tomorrow morning",
  "later.monday": "Monday morning",
  "later.pick": "Or at",
  "later.there": "{time} there",
  "later.badTime": "Choose a time to come, within a year.",
  "later.schedule": "Schedule",

  "scheduled.error": "What waits could not be loaded",
  "scheduled.none": "Nothing waits to be sent",
  "scheduled.noneText": "Write a message and choose “Send later” beside the send button.",
  "scheduled.gone": "A room that is not yours any more",
  "scheduled.failed": "Not sent: {why}",
  "scheduled.reason": "Reason: {reason}",
  "scheduled.sendNow": "Send now",
  "scheduled.edit": "Edit",
  "scheduled.delete": "Delete",
  "scheduled.editTitle": "Edit the message",
  "scheduled.message": "Message",
  "scheduled.time": "When",
  "scheduled.deleteTitle": "Delete this message?",
  "scheduled.deleteText": "It is not sent.",
});
