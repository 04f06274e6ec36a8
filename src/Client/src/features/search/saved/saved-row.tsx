import { Bell, BellOff, Bookmark, EllipsisVertical, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import type { SavedSearch } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { useActivity } from "@/lib/activity";
import { changeSearch, removeSearch, saveSearch, seeSearch } from "@/lib/search/saved-searches";
import { showToast, tellFailure } from "@/lib/toast";
import { IconButton } from "@/ui/icon-button";
import { Menu, MenuItem, MenuLine } from "@/ui/menu";
import { RenameDialog } from "./rename-dialog";
import styles from "./saved.module.css";

/** More than so many are not counted. */
const most = 50;

async function remove(search: SavedSearch): Promise<void> {
  try {
    await removeSearch(search);
    const { query, name, tells } = search;
    showToast({
      text: t("search.deleted"),
      undo: () => void saveSearch({ query, name, tells }).catch(tellFailure),
    });
  } catch (error) {
    tellFailure(error);
  }
}

/** One that is kept: a press runs it. */
export function SavedRow({ search, onRun }: { search: SavedSearch; onRun: (query: string) => void }) {
  const { id, name, query, tells } = search;
  const [renames, setRenames] = useState(false);
  const count = useActivity(({ matches }) => matches[id] ?? 0);
  const Icon = tells ? Bell : Bookmark;

  function run() {
    if (count > 0) seeSearch(id);
    onRun(query);
  }

  return (
    <li className={styles.row}>
      <button type="button" className={styles.run} onClick={run}>
        <Icon
          size={16}
          strokeWidth={1.75}
          {...(tells ? { role: "img", "aria-label": t("search.tells") } : { "aria-hidden": true })}
        />
        <bdi className={styles.name}>{name}</bdi>
        {name !== query && <bdi className={styles.query}>{query}</bdi>}
        {count > 0 && (
          <span
            className={styles.badge}
            role="img"
            aria-label={count > most ? t("search.newMany") : t("search.new", { count })}
          >
            {count > most ? t("search.many") : count}
          </span>
        )}
      </button>
      <Menu align="end" trigger={<IconButton icon={EllipsisVertical} label={t("search.change", { name })} />}>
        <MenuItem icon={Pencil} onSelect={() => setRenames(true)}>
          {t("search.rename")}
        </MenuItem>
        <MenuItem
          icon={tells ? BellOff : Bell}
          onSelect={() => void changeSearch(id, { tells: !tells }).catch(tellFailure)}
        >
          {t(tells ? "search.tellNot" : "search.tell")}
        </MenuItem>
        <MenuLine />
        <MenuItem icon={Trash2} danger onSelect={() => void remove(search)}>
          {t("search.delete")}
        </MenuItem>
      </Menu>
      {renames && <RenameDialog search={search} onClose={() => setRenames(false)} />}
    </li>
  );
}
