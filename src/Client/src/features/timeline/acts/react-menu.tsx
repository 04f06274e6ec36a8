import * as Radix from "@radix-ui/react-dropdown-menu";
import { Smile, SmilePlus } from "lucide-react";
import { Suspense, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { EmojiSign } from "@/emoji/emoji-sign";
import { noteChosen, useFavourites } from "@/emoji/habits";
import "@/i18n/en-act";
import { t } from "@/i18n/t";
import { IconButton } from "@/ui/icon-button";
import { lazy } from "@/ui/lazy";
import { Menu, MenuItem } from "@/ui/menu";
import { useTimelineRoom } from "@/features/timeline/room-context";
import styles from "./acts.module.css";
import { actAndTell } from "./failures";

const EmojiPopover = lazy(() => import("@/emoji/emoji-popover").then((part) => ({ default: part.EmojiPopover })));

/** A choice of emoji to react with: some at hand, and the way to all of them. */
export function ReactMenu({ message, look }: { message: number; look: "pill" | "tool" }) {
  const room = useTimelineRoom();
  const choices = useFavourites(16);
  const trigger = useRef<HTMLButtonElement>(null);
  const [pickFrom, setPickFrom] = useState<DOMRect>();
  const react = (emoji: string) => void actAndTell(room, message, "React", emoji);
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton
            ref={trigger}
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
                noteChosen(emoji);
                react(emoji);
              }}
            >
              <EmojiSign emoji={emoji} />
            </Radix.Item>
          ))}
        </div>
        <MenuItem icon={Smile} onSelect={() => setPickFrom(trigger.current?.getBoundingClientRect())}>
          {t("act.moreEmoji")}
        </MenuItem>
      </Menu>
      {pickFrom && (
        <Suspense fallback={null}>
          <EmojiPopover
            anchor={pickFrom}
            onPick={react}
            onClose={() => {
              flushSync(() => setPickFrom(undefined)); // Before it is gone it keeps the focus.
              trigger.current?.focus();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
