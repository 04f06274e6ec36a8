import { added } from "./locale";

/** Calling people. */
export const enMention = added({
  "mention.all": "Everybody here",
  "mention.here": "Who is online now",
  "mention.askAll": "Call everybody?",
  "mention.askHere": "Call who is online?",
  "mention.reachesAll": {
    one: "Your message calls one other person in {room}.",
    other: "Your message calls all {count} other people in {room}.",
  },
  "mention.reachesHere": {
    one: "Your message calls the one other person in {room}, if they are online now.",
    other: "Of {count} other people in {room}, your message calls all who are online now.",
  },
  "mention.send": "Send and call",
  "mention.when": "Choose when",
});
