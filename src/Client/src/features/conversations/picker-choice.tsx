import type { Person } from "@/contracts/wire";
import { Avatar } from "@/ui/avatar";
import styles from "./people-picker.module.css";

interface Props {
  id: string;
  person: Person;
  active: boolean;
  onChoose: () => void;
}

export function PickerChoice({ id, person, active, onChoose }: Props) {
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
      <Avatar id={person.id} name={person.displayName} small />
      <span className={styles.name} dir="auto">
        {person.displayName}
      </span>
      <span className={styles.account} dir="ltr">
        @{person.name}
      </span>
    </li>
  );
}
