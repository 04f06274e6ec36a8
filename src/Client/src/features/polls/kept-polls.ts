import type { Form } from "./poll-form";

/** What was written and not asked, by place; for as long as the page is open and one is signed in. */
export const keptPolls = new Map<string, Form>();
