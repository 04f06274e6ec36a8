import { memo } from "react";
import { classes } from "@/ui/classes";
import { emojiCount } from "@/emoji/only-emoji";
import { useOwn } from "@/emoji/own";
import { Blocks } from "./blocks";
import { parsed } from "./parsed";
import styles from "./text.module.css";

const sizes = [
  [3, styles.huge],
  [9, styles.large],
  [27, styles.bigger],
] as const;

function sizeOf(count: number): string | undefined {
  return count === 0 ? undefined : sizes.find(([most]) => count <= most)?.[1];
}

/** A message with its formatting. */
export const FormattedText = memo(function FormattedText({ text }: { text: string }) {
  const count = useOwn(({ byName }) => emojiCount(text, (name) => byName.has(name)));
  return (
    <div className={classes(styles.body, sizeOf(count))}>
      <Blocks blocks={parsed(text).blocks} />
    </div>
  );
});
