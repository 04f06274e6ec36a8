import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useOwn } from "@/emoji/own";
import { useEmojiOf } from "@/emoji/use-emoji";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { Button } from "@/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";
import { TextField } from "@/ui/text-field";
import { addEmoji } from "./emoji-queries";
import styles from "./emoji.module.css";
import { asName, isName, longest } from "./names";

interface Props {
  file: Blob;
  /** As suggested. */
  name: string;
  onClose: () => void;
}

const aboutName = new Set(["emoji-name-invalid", "emoji-name-taken"]);

/** Shows what an image will be, and gives it its name. */
export function AddEmoji({ file, name: suggested, onClose }: Props) {
  const [name, setName] = useState(suggested);
  const [address, setAddress] = useState<string>();
  const taken = [useEmojiOf(name), useOwn(({ byName }) => byName.has(name) || undefined)].some(Boolean);
  const save = useMutation({ mutationFn: () => addEmoji(name, file), onSuccess: onClose });
  const code = save.error ? codeOf(save.error) : undefined;

  useEffect(() => {
    const made = URL.createObjectURL(file);
    setAddress(made); // eslint-disable-line react-hooks/set-state-in-effect -- It must be given back when it is not shown any more.
    return () => URL.revokeObjectURL(made);
  }, [file]);

  return (
    <Dialog title={t("ownEmoji.add")} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isName(name) && !taken) save.mutate();
        }}
      >
        <DialogBody>
          <div className={styles.preview} aria-hidden>
            {(["large", "small"] as const).map((size) => (
              <span key={size} className={styles.sample} data-size={size}>
                <img src={address} alt="" />
              </span>
            ))}
          </div>
          <TextField
            label={t("ownEmoji.name")}
            hint={t("ownEmoji.nameHint", { name: name || "…" })}
            error={
              taken
                ? refusalText("emoji-name-taken")
                : code !== undefined && aboutName.has(code)
                  ? refusalText(code)
                  : undefined
            }
            maxLength={longest}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            dir="ltr"
            value={name}
            onChange={({ target }) => {
              save.reset();
              setName(asName(target.value));
            }}
          />
          {code !== undefined && !aboutName.has(code) && (
            <p className={styles.error} role="alert">
              {refusalText(code)}
            </p>
          )}
          <DialogActions>
            <Button onClick={onClose}>{t("app.cancel")}</Button>
            <Button type="submit" look="accent" busy={save.isPending} disabled={!isName(name) || taken}>
              {t("ownEmoji.addNow")}
            </Button>
          </DialogActions>
        </DialogBody>
      </form>
    </Dialog>
  );
}
