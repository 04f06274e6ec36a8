import { createContext } from "react";
import type { MentionScope } from "@/contracts/wire";

/** Which of `@all` and `@here` in a text really calls; "unsaid" where nothing is known of that, as in a preview; "nobody": no name in it calls. */
export const CallsContext = createContext<MentionScope | "unsaid" | "nobody" | undefined>("unsaid");
