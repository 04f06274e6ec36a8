import { added } from "./locale";

/** Messages that come back at a time one chooses. */
export const enReminders = added({
  "reminders.title": "Remind me",
  "reminders.text":
    "The message comes back in your activity at that time, by the clock of this device. Only you see it.",
  "reminders.note": "Note",
  "reminders.optional": "optional",
  "reminders.soon": "In 20 minutes",
  "reminders.hour": "In one hour",
  "reminders.three": "In three hours",
  "reminders.tomorrow": "Tomorrow morning",
  "reminders.monday": "Monday morning",
  "reminders.pick": "Or at",
  "reminders.badTime": "Choose a time that is at least a minute ahead, and at most five years.",
  "reminders.save": "Remind me",
  "reminders.set": "You are reminded on {time}.",
  "reminders.at": "Reminder on {time}",
  "reminders.change": "Another time",
  "reminders.done": "Done, do not remind me",
  "reminders.removed": "You are not reminded of it any more.",
  "reminders.error": "Your reminders could not be loaded",
  "reminders.none": "No reminders",
  "reminders.noneText": "Choose “Remind me…” in the menu of a message, and it comes back when you want it.",
  "reminders.gone": "This message is not there any more",
  "reminders.hidden": "You have hidden this message",
  "reminders.noRoom": "A room that is not yours any more",
  "reminders.due": "You wanted to be reminded of a message.",
  "reminders.dueNote": "Reminder: {note}",
  "reminders.show": "Show",
});
