import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Archive, ArchiveRestore, Ellipsis, Hash, Lock, Trash2 } from "lucide-react";
import type { RoomRow } from "@/contracts/wire";
import { longDate } from "@/i18n/time";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { unarchiveRoom } from "@/lib/room-life";
import { IconButton } from "@/ui/icon-button";
import { Menu, MenuItem } from "@/ui/menu";
import styles from "./admin.module.css";
import type { RoomActKind } from "./room-act-dialog";

interface Props {
  room: RoomRow;
  onAct: (kind: RoomActKind) => void;
}

export function RoomItem({ room, onAct }: Props) {
  const { id, name, visibility, members, owners, archived, createdAt } = room;
  const queries = useQueryClient();
  const back = useMutation({
    mutationFn: () => unarchiveRoom(id),
    onSettled: () => queries.invalidateQueries({ queryKey: ["admin", "rooms"] }),
  });
  const Icon = visibility === "private" ? Lock : Hash;
  const facts = [
    t("admin.rooms.members", { count: members }),
    owners !== undefined && t("admin.rooms.owners", { count: owners }),
    t("admin.rooms.made", { time: longDate(createdAt) }),
  ];
  return (
    <li className={styles.row}>
      <span className={styles.icon}>
        <Icon size={18} strokeWidth={1.75} aria-hidden />
      </span>
      <div className={styles.what}>
        <span className={styles.name} dir="auto">
          {name}
        </span>
        <span className={styles.meta}>{facts.filter((fact) => fact !== false).join(" · ")}</span>
        {back.error && (
          <span className={styles.error} role="alert">
            {refusalText(codeOf(back.error))}
          </span>
        )}
      </div>
      <span className={styles.badges}>
        {owners === 0 && (
          <span className={styles.badge} data-look="danger">
            {t("admin.rooms.unowned")}
          </span>
        )}
        {archived && <span className={styles.badge}>{t("admin.rooms.archived")}</span>}
        <span className={styles.badge} data-look={visibility === "private" ? "warning" : undefined}>
          {t(`admin.rooms.${visibility}`)}
        </span>
      </span>
      <Menu align="end" trigger={<IconButton icon={Ellipsis} label={t("admin.rooms.menu", { room: name })} />}>
        {archived ? (
          <MenuItem icon={ArchiveRestore} onSelect={() => back.mutate()}>
            {t("life.unarchive")}
          </MenuItem>
        ) : (
          <MenuItem icon={Archive} onSelect={() => onAct("archive")}>
            {t("admin.rooms.archive")}
          </MenuItem>
        )}
        <MenuItem icon={Trash2} danger onSelect={() => onAct("delete")}>
          {t("life.delete")}
        </MenuItem>
      </Menu>
    </li>
  );
}
