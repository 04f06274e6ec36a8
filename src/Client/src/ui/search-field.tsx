import { Search, X } from "lucide-react";
import { t } from "@/i18n/t";
import { classes } from "./classes";
import field from "./field-box.module.css";
import { IconButton } from "./icon-button";
import styles from "./search-field.module.css";

interface Props {
  label: string;
  value: string;
  onValue: (value: string) => void;
}

export function SearchField({ label, value, onValue }: Props) {
  return (
    <div className={classes(field.box, styles.box)}>
      <Search size={16} strokeWidth={1.75} aria-hidden />
      <input
        type="text"
        role="searchbox"
        className={classes(field.input, styles.input)}
        aria-label={label}
        placeholder={label}
        dir={value ? "auto" : undefined}
        autoComplete="off"
        value={value}
        onChange={({ target }) => onValue(target.value)}
      />
      {value && <IconButton small icon={X} label={t("app.clear")} onClick={() => onValue("")} />}
    </div>
  );
}
