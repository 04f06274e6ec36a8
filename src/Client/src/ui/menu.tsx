import * as Radix from "@radix-ui/react-dropdown-menu";
import { Check } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import styles from "./menu.module.css";

interface MenuProps {
  trigger: ReactElement;
  children: ReactNode;
  align?: "start" | "end";
}

// Not modal: the modal kind puts a style element into the page, which a strict content policy refuses.
export function Menu({ trigger, children, align = "start" }: MenuProps) {
  return (
    <Radix.Root modal={false} dir={document.documentElement.dir === "rtl" ? "rtl" : "ltr"}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={styles.menu} align={align} sideOffset={4} collisionPadding={8} loop>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

interface ItemProps {
  icon?: LucideIcon;
  danger?: boolean;
  shortcut?: string;
  onSelect: () => void;
  children: ReactNode;
}

export function MenuItem({ icon: Icon, danger = false, shortcut, onSelect, children }: ItemProps) {
  return (
    <Radix.Item className={styles.item} data-danger={danger || undefined} onSelect={onSelect}>
      {Icon && <Icon size={16} strokeWidth={1.75} aria-hidden />}
      <span className={styles.text}>{children}</span>
      {shortcut !== undefined && <kbd className={styles.keys}>{shortcut}</kbd>}
    </Radix.Item>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  choices: readonly (readonly [T, string])[];
  onChoose: (value: T) => void;
}

export function MenuChoice<T extends string>({ label, value, choices, onChoose }: ChoiceProps<T>) {
  return (
    <Radix.RadioGroup value={value} onValueChange={(next) => onChoose(next as T)} aria-label={label}>
      <Radix.Label className={styles.label}>{label}</Radix.Label>
      {choices.map(([choice, name]) => (
        <Radix.RadioItem
          key={choice}
          value={choice}
          className={styles.item}
          onSelect={(event) => event.preventDefault()}
        >
          <span className={styles.text}>{name}</span>
          <Radix.ItemIndicator>
            <Check size={16} strokeWidth={2} aria-hidden />
          </Radix.ItemIndicator>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

export function MenuLine() {
  return <Radix.Separator className={styles.line} />;
}
