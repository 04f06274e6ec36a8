import { Smile } from "lucide-react";
import { Suspense, useState } from "react";
import type { RefObject } from "react";
import { flushSync } from "react-dom";
import { t } from "@/i18n/t";
import { IconButton } from "@/ui/icon-button";
import { lazy } from "@/ui/lazy";
import { insertText } from "./apply-edit";

const EmojiPopover = lazy(() => import("@/emoji/emoji-popover").then((part) => ({ default: part.EmojiPopover })));

/** All emoji, to be put where the cursor is. */
export function EmojiButton({ area, disabled }: { area: RefObject<HTMLTextAreaElement | null>; disabled: boolean }) {
  const [from, setFrom] = useState<DOMRect>();
  return (
    <>
      <IconButton
        icon={Smile}
        label={t("emoji.insert")}
        aria-haspopup="dialog"
        aria-expanded={from !== undefined}
        disabled={disabled}
        onClick={({ currentTarget }) => setFrom(currentTarget.getBoundingClientRect())}
      />
      {from && (
        <Suspense fallback={null}>
          <EmojiPopover
            anchor={from}
            onPick={(emoji) => {
              flushSync(() => setFrom(undefined));
              if (area.current) insertText(area.current, emoji);
            }}
            onClose={() => {
              flushSync(() => setFrom(undefined));
              area.current?.focus();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
