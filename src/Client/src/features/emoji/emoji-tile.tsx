import { Trash2 } from "lucide-react";
import type { EmojiView } from "@/contracts/wire";
import { OwnEmoji } from "@/emoji/own-emoji";
import { t } from "@/i18n/t";
import { useName } from "@/lib/people";
import { useMe } from "@/lib/session";
import { IconButton } from "@/ui/icon-button";
import styles from "./emoji.module.css";

interface Props {
  emoji: EmojiView;
  onRemove: (emoji: EmojiView) => void;
}

export function EmojiTile({ emoji, onRemove }: Props) {
  const me = useMe();
  const by = useName(emoji.by);
  const able = emoji.by === me?.id || me?.role === "moderator" || me?.role === "administrator";
  return (
    <li className={styles.tile}>
      <OwnEmoji emoji={emoji} className={styles.face} />
      <span className={styles.what}>
        <span className={styles.name} dir="ltr">
          :{emoji.name}:
        </span>
        <span className={styles.by} dir="auto">
          {by ?? t("timeline.someone")}
        </span>
      </span>
      {able && (
        <IconButton
          small
          icon={Trash2}
          label={t("ownEmoji.removeNamed", { name: emoji.name })}
          onClick={() => onRemove(emoji)}
        />
      )}
    </li>
  );
}
