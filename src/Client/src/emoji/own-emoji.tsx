import { useState } from "react";
import type { EmojiView } from "@/contracts/wire";
import { classes } from "@/ui/classes";
import { pictureOf } from "./own";
import styles from "./own-emoji.module.css";
import { StillPicture } from "./still-picture";
import { useStill } from "./use-still";

interface Props {
  emoji: EmojiView;
  /** Says on being pointed at what it is called; not within a button that says something itself. */
  tip?: boolean;
  className?: string | undefined;
}

/** An emoji of the server's own, as large as the text around it. */
export function OwnEmoji({ emoji, tip = false, className }: Props) {
  const still = useStill();
  const [lost, setLost] = useState<string>();
  const [address, word] = [pictureOf(emoji), `:${emoji.name}:`];
  if (lost === address) return word;
  const shared = {
    className: classes(styles.picture, className),
    "data-tip": tip ? word : undefined,
    onError: () => setLost(address),
  };
  if (still && emoji.moves) return <StillPicture src={address} label={word} {...shared} />;
  return <img {...shared} src={address} alt={word} loading="lazy" decoding="async" draggable={false} />;
}
