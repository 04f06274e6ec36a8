import { Ellipsis } from "lucide-react";
import type { AuditRow as Entry } from "@/contracts/wire";
import { agoText, fullTime } from "@/i18n/time";
import { t } from "@/i18n/t";
import { useName } from "@/lib/people";
import { Avatar } from "@/ui/avatar";
import { classes } from "@/ui/classes";
import { IconButton } from "@/ui/icon-button";
import { Menu, MenuItem } from "@/ui/menu";
import styles from "./admin.module.css";
import type { AuditFilter } from "./admin-queries";
import { AuditText } from "./audit-text";

interface Props {
  row: Entry;
  now: number;
  onFilter: (filter: AuditFilter) => void;
}

export function AuditRow({ row, now, onFilter }: Props) {
  const by = useName(row.by ?? "");
  const target = useName(row.target ?? "");
  const details = row.act === "settings.changed" ? row.detail : undefined;
  const why = [row.reason, details].filter(Boolean).join(" · ");
  const { by: actor, target: other } = row;
  return (
    <li className={styles.row}>
      <Avatar id={actor ?? "server"} name={actor === undefined ? t("admin.audit.server") : by} />
      <div className={styles.what}>
        <span className={styles.sentence}>
          <AuditText row={row} />
        </span>
        {why && (
          <span className={styles.meta} dir="auto">
            {why}
          </span>
        )}
      </div>
      <time
        className={classes(styles.meta, styles.when)}
        dateTime={new Date(row.at).toISOString()}
        data-tip={fullTime(row.at)}
      >
        {agoText(row.at, now)}
      </time>
      <Menu align="end" trigger={<IconButton icon={Ellipsis} label={t("admin.audit.menu")} />}>
        {actor !== undefined && (
          <MenuItem onSelect={() => onFilter({ by: actor })}>{t("admin.audit.by", { name: by ?? actor })}</MenuItem>
        )}
        {other !== undefined && (
          <MenuItem onSelect={() => onFilter({ target: other })}>
            {t("admin.audit.target", { name: target ?? other })}
          </MenuItem>
        )}
        <MenuItem onSelect={() => onFilter({})}>{t("admin.audit.clear")}</MenuItem>
      </Menu>
    </li>
  );
}
