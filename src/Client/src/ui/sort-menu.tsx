import { ArrowUpDown } from "lucide-react";
import { IconButton } from "./icon-button";
import { Menu, MenuChoice } from "./menu";

interface Props<T extends string> {
  label: string;
  value: T;
  choices: readonly (readonly [T, string])[];
  small?: boolean;
  onChoose: (sort: T) => void;
}

export function SortMenu<T extends string>({ label, value, choices, small = false, onChoose }: Props<T>) {
  return (
    <Menu align="end" trigger={<IconButton small={small} icon={ArrowUpDown} label={label} />}>
      <MenuChoice label={label} value={value} choices={choices} onChoose={onChoose} />
    </Menu>
  );
}
