import type { ReactNode } from "react";
import styles from "./chip-picker.module.css";

interface Props {
  id: string;
  active: boolean;
  onChoose: () => void;
  children: ReactNode;
}

export function PickerChoice({ id, active, onChoose, children }: Props) {
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- The keys are handled at the field, which keeps the focus.
    <li
      id={id}
      role="option"
      aria-selected={active}
      className={styles.choice}
      ref={(element) => {
        if (active) element?.scrollIntoView({ block: "nearest" });
      }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {children}
    </li>
  );
}
