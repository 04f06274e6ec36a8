import type { Poll } from "@/contracts/wire";
import { pollLine } from "@/text/spoken";
import styles from "./entry.module.css";

/** What a message asks, where one does not vote. */
export function PollOutline({ question, poll }: { question: string; poll: Poll }) {
  return (
    <>
      <p dir="auto">{pollLine(question)}</p>
      <ul className={styles.outline}>
        {poll.options.map((option) => (
          <li key={option} dir="auto">
            {option}
          </li>
        ))}
      </ul>
    </>
  );
}
