import { Users } from "lucide-react";
import { keysOf } from "@/lib/shortcuts";
import styles from "./pane-header.module.css";

interface Props {
  count: number;
  /** The count in words. */
  label: string;
  tip: string;
  open: boolean;
  onToggle: () => void;
}

/** How many people there are; shows and hides who. */
export function PeopleCount({ count, label, tip, open, onToggle }: Props) {
  return (
    <button
      type="button"
      className={styles.people}
      aria-label={label}
      aria-pressed={open}
      data-tip={tip}
      data-tip-keys={keysOf("panel")}
      onClick={onToggle}
    >
      <Users size={18} strokeWidth={1.75} aria-hidden />
      <span aria-hidden>{count}</span>
    </button>
  );
}
