import * as Radix from "@radix-ui/react-dialog";
import { X } from "lucide-react";
import { useState } from "react";
import type { ReactNode } from "react";
import { t } from "@/i18n/t";
import { classes } from "./classes";
import styles from "./dialog.module.css";
import { IconButton } from "./icon-button";

interface Props {
  title: string;
  /** Said under the title. */
  text?: string | undefined;
  wide?: boolean;
  /** Its title is only for screen readers, and it has no button to close. */
  bare?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** What had the focus; for an item of a menu, the button that opened the menu. */
function focused(): HTMLElement | null {
  const active = document.activeElement;
  const menu = active?.closest("[role=menu]")?.getAttribute("aria-labelledby");
  const opener = menu ? document.getElementById(menu) : active;
  return opener instanceof HTMLElement ? opener : null;
}

// Not Radix' own overlay: that one puts a style element into the page, which a strict content policy refuses.
export function Dialog({ title, text, wide = false, bare = false, onClose, children }: Props) {
  const [opener] = useState(focused);

  function giveBack(event: Event) {
    event.preventDefault(); // Radix knows of its own triggers only, and this dialog has none.
    if (document.activeElement !== document.body) return; // What was opened from here took it already.
    const rest = document.querySelector<HTMLElement>("[data-region=composer] textarea");
    (opener?.isConnected && opener !== document.body ? opener : rest)?.focus();
  }

  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <div className={styles.shade} />
        <Radix.Content
          className={classes(styles.dialog, wide && styles.wide, bare && styles.bare)}
          onCloseAutoFocus={giveBack}
          {...(text === undefined && { "aria-describedby": undefined })}
        >
          <header className={bare ? "visually-hidden" : styles.header}>
            <Radix.Title className={styles.title}>{title}</Radix.Title>
            {text !== undefined && <Radix.Description className={styles.text}>{text}</Radix.Description>}
          </header>
          {children}
          {!bare && (
            <Radix.Close asChild>
              <IconButton icon={X} label={t("app.close")} className={styles.close} />
            </Radix.Close>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** @param label What it is, when there is nothing in it that takes the focus: then the keyboard scrolls it. */
export function DialogBody({ children, label }: { children: ReactNode; label?: string }) {
  if (label === undefined) return <div className={styles.body}>{children}</div>;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- A scrolling region needs the keyboard.
    <div className={styles.body} role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}

export function DialogActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
