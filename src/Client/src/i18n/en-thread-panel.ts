import { added } from "./locale";

/** A thread beside the room, and the list of threads. */
export const enThreadPanel = added({
  "thread.reply": "Reply in thread",
  "thread.open": "Open the thread",
  "thread.from": "Replied in a thread",
  "thread.echoed": "Also shown in the room",
  "thread.count": { one: "1 reply", other: "{count} replies" },
  "thread.last": "last {time}",
  "thread.unread": "New replies",
  "thread.title": "Thread",
  "thread.close": "Close the thread",
  "thread.hint": "Reply in the thread",
  "thread.follow": "Follow this thread",
  "thread.unfollow": "Stop following this thread",
  "thread.echo": "Also send to {room}",
  "thread.none": "No replies yet",
  "thread.error": "The thread could not be loaded.",
  "threads.filter": "Which threads",
  "threads.all": "All",
  "threads.onlyUnread": "Unread",
  "threads.readAll": "Mark all as read",
  "threads.new": { one: "1 new", other: "{count} new" },
  "threads.none": "You follow no threads",
  "threads.noneUnread": "No new replies",
  "threads.noneText":
    "Threads that you write in, that begin with a message of yours or that call you by name appear here.",
  "threads.error": "Your threads could not be loaded.",
});
