import { added } from "./locale";

/** Answers to messages, and what they quote. */
export const enReply = added({
  "reply.to": "Reply to {name}",
  "reply.cancel": "Do not reply",
  "reply.quote": "Reply to {name}: {text}. Go to it.",
  "reply.loading": "The message that this answers",
  "reply.deleted": "A deleted message",
  "reply.none": "A message that is not here any more",
  "reply.blocked": "A message of somebody you blocked",
  "reply.gone": "The message was deleted. Yours is sent without it.",
});
