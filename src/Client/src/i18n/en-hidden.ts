import { added } from "./locale";

/** Messages that one hides for oneself. */
export const enHidden = added({
  "hidden.hide": "Hide for me",
  "hidden.show": "Show again",
  "hidden.done": "The message is hidden for you, on all your devices.",
  "hidden.mark": "Hidden for you",
  "hidden.words": "You have hidden this message",
  "hidden.showAll": "Show hidden messages",
  "hidden.hideAll": "Do not show hidden messages",
});
