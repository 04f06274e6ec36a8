import * as Radix from "@radix-ui/react-dialog";
import type { CSSProperties } from "react";
import { t } from "@/i18n/t";
import { EmojiPicker } from "./emoji-picker";
import styles from "./emoji-picker.module.css";

interface Props {
  /** Beside what it opens. */
  anchor: DOMRect;
  onPick: (emoji: string) => void;
  /** Also after a choice; the one who opened it puts the focus where it belongs. */
  onClose: () => void;
}

const size = { width: 344, height: 400 };

/** Above what was pressed where there is room, else below it; a sheet on a phone. */
function placeOf(anchor: DOMRect): CSSProperties {
  const top = anchor.top > size.height + 16 ? anchor.top - size.height - 8 : anchor.bottom + 8;
  const left = document.dir === "rtl" ? anchor.left : anchor.right - size.width;
  const within = (value: number, most: number) => Math.max(8, Math.min(value, most - 8));
  return {
    "--pick-top": `${within(top, innerHeight - size.height)}px`,
    "--pick-left": `${within(left, innerWidth - size.width)}px`,
  };
}

export function EmojiPopover({ anchor, onPick, onClose }: Props) {
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <div className={styles.shade} />
        <Radix.Content
          className={styles.popover}
          style={placeOf(anchor)}
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          <Radix.Title className="visually-hidden">{t("emoji.title")}</Radix.Title>
          <EmojiPicker
            onPick={(emoji) => {
              onPick(emoji);
              onClose();
            }}
          />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
