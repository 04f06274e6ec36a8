import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { t } from "@/i18n/t";
import { copyText } from "@/ui/copy";
import { IconButton } from "@/ui/icon-button";
import { TextField } from "@/ui/text-field";

/** Something secret that cannot be seen again. */
export function ShownOnce({ value }: { value: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <div role="status">
      <TextField
        label={t("tokens.made")}
        hint={t("tokens.madeText")}
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
