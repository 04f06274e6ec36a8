import * as Radix from "@radix-ui/react-dropdown-menu";
import { SmilePlus } from "lucide-react";
import { t } from "@/i18n/t";
import { IconButton } from "@/ui/icon-button";
import { Menu } from "@/ui/menu";
import { useTimelineRoom } from "@/features/timeline/room-context";
import styles from "./acts.module.css";
import { actAndTell } from "./failures";
import { countEmoji, useFrequentEmoji } from "./frequent-emoji";

/** A choice of emoji to react with. */
export function ReactMenu({ message, look }: { message: number; look: "pill" | "tool" }) {
  const room = useTimelineRoom();
  const choices = useFrequentEmoji(16);
  return (
    <Menu
      align="end"
      trigger={
        <IconButton
          small
          icon={SmilePlus}
          label={t("act.react")}
          className={look === "pill" ? styles.add : undefined}
        />
      }
    >
      <div className={styles.choices}>
        {choices.map((emoji) => (
          <Radix.Item
            key={emoji}
            className={styles.choice}
            onSelect={() => {
              countEmoji(emoji);
              void actAndTell(room, message, "React", emoji);
            }}
          >
            {emoji}
          </Radix.Item>
        ))}
      </div>
    </Menu>
  );
}
