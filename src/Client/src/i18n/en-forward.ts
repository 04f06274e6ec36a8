import { added } from "./locale";

/** Messages that are said again elsewhere. */
export const enForward = added({
  "forward.forwarded": "Forwarded",
  "forward.of": "Forwarded message by {name}",
  "forward.show": "Show in {room}",
  "forward.title": "Forward message",
  "forward.to": "To",
  "forward.find": "Find rooms and people",
  "forward.none": "Nothing is called “{query}” that you can write to.",
  "forward.full": { one: "You can forward to {count} at once.", other: "You can forward to {count} at once." },
  "forward.comment": "Comment",
  "forward.send": "Forward",
  "forward.sent": { one: "Forwarded to {name}.", other: "Forwarded to {count} places." },
});
