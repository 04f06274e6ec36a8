import { X } from "lucide-react";
import styles from "./chip.module.css";

interface Props {
  name: string;
  /** What its button does, in words. */
  removeLabel: string;
  onRemove: () => void;
}

/** Something that was chosen in a field, with a button to be rid of it. */
export function Chip({ name, removeLabel, onRemove }: Props) {
  return (
    <span className={styles.chip}>
      <bdi>{name}</bdi>
      <button type="button" aria-label={removeLabel} onClick={onRemove}>
        <X size={14} strokeWidth={2} aria-hidden />
      </button>
    </span>
  );
}
