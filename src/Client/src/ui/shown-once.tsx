import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { t } from "@/i18n/t";
import { copyText } from "./copy";
import { IconButton } from "./icon-button";
import { TextField } from "./text-field";

interface Props {
  label: string;
  hint: string;
  value: string;
}

/** Something secret that cannot be seen again. */
export function ShownOnce({ label, hint, value }: Props) {
  const [copied, setCopied] = useState(false);
  return (
    <div role="status">
      <TextField
        label={label}
        hint={hint}
        readOnly
        dir="ltr"
        value={value}
        onFocus={({ target }) => target.select()}
        after={
          <IconButton
            icon={copied ? Check : Copy}
            label={t(copied ? "app.copied" : "app.copy")}
            onClick={() => void copyText(value).then(setCopied)}
          />
        }
      />
    </div>
  );
}
