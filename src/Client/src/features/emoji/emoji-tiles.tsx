import { useState } from "react";
import type { ReactNode } from "react";
import type { EmojiView } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { Button } from "@/ui/button";
import { ConfirmDialog } from "@/ui/confirm-dialog";
import { SearchField } from "@/ui/search-field";
import { removeEmoji } from "./emoji-queries";
import { EmojiTile } from "./emoji-tile";
import styles from "./emoji.module.css";
import { named } from "./names";

const step = 120;

interface Props {
  all: ReadonlyMap<string, EmojiView>;
  /** Beside the search. */
  actions: ReactNode;
}

export function EmojiTiles({ all, actions }: Props) {
  const [words, setWords] = useState("");
  const [most, setMost] = useState(step);
  const [removing, setRemoving] = useState<EmojiView>();
  const found = named(all.values(), words);
  return (
    <>
      <div className={styles.tools}>
        <div className={styles.search}>
          <SearchField
            label={t("ownEmoji.search")}
            value={words}
            onValue={(value) => {
              setWords(value);
              setMost(step);
            }}
          />
        </div>
        {actions}
      </div>
      <p className={styles.soft} role="status">
        {found.length > 0 ? t("ownEmoji.count", { count: found.length }) : t("emoji.none", { words: words.trim() })}
      </p>
      <ul className={styles.tiles} aria-label={t("ownEmoji.title")}>
        {found.slice(0, most).map((emoji) => (
          <EmojiTile key={emoji.name} emoji={emoji} onRemove={setRemoving} />
        ))}
      </ul>
      {found.length > most && (
        <Button className={styles.more} onClick={() => setMost(most + step)}>
          {t("app.more")}
        </Button>
      )}
      {removing && (
        <ConfirmDialog
          title={t("ownEmoji.removeTitle", { name: removing.name })}
          text={t("ownEmoji.removeText")}
          confirm={t("ownEmoji.remove")}
          work={() => removeEmoji(removing.name)}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </>
  );
}
