import { LongText } from "@/text/long-text";
import styles from "./message-row.module.css";

export const MessageText = ({ text }: { text: string }) => (
  <div className={styles.text}>
    <LongText text={text} />
  </div>
);
