import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { t } from "@/i18n/t";
import { IconButton } from "./icon-button";
import { TextField } from "./text-field";

interface Props {
  /** Just “Password” when absent. */
  label?: string;
  value: string;
  onValue: (value: string) => void;
  /** It is a new one, that the browser may propose and should remember. */
  fresh: boolean;
  error?: string | undefined;
}

export function PasswordField({ label = t("session.password"), value, onValue, fresh, error }: Props) {
  const [shown, setShown] = useState(false);
  return (
    <TextField
      label={label}
      hint={fresh ? t("session.passwordHint") : undefined}
      error={error}
      type={shown ? "text" : "password"}
      name={fresh ? "new-password" : "password"}
      dir="ltr"
      autoComplete={fresh ? "new-password" : "current-password"}
      maxLength={256}
      value={value}
      onChange={({ target }) => onValue(target.value)}
      after={
        <IconButton
          icon={shown ? EyeOff : Eye}
          label={t(shown ? "session.hidePassword" : "session.showPassword")}
          onClick={() => setShown(!shown)}
        />
      }
    />
  );
}
