import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { t } from "@/i18n/t";
import { IconButton } from "@/ui/icon-button";
import { TextField } from "@/ui/text-field";

interface Props {
  value: string;
  onValue: (value: string) => void;
  fresh: boolean;
  error?: string | undefined;
}

export function PasswordField({ value, onValue, fresh, error }: Props) {
  const [shown, setShown] = useState(false);
  return (
    <TextField
      label={t("session.password")}
      hint={fresh ? t("session.passwordHint") : undefined}
      error={error}
      type={shown ? "text" : "password"}
      name="password"
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
