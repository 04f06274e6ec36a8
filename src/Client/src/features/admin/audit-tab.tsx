import { useInfiniteQuery } from "@tanstack/react-query";
import { ScrollText } from "lucide-react";
import { useState } from "react";
import { t } from "@/i18n/t";
import { nameOf } from "@/lib/people";
import { serverNow } from "@/lib/server-clock";
import { Button } from "@/ui/button";
import { SelectField } from "@/ui/select-field";
import styles from "./admin.module.css";
import { audit } from "./admin-queries";
import type { AuditFilter } from "./admin-queries";
import { AuditRow } from "./audit-row";
import { acts } from "./audit-text";
import { ListStates } from "./list-states";

export function AuditTab() {
  const [filter, setFilter] = useState<AuditFilter>({});
  const [now] = useState(serverNow);
  const list = useInfiniteQuery(audit(filter));
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const { act, by, target } = filter;
  const person =
    by !== undefined
      ? t("admin.audit.by", { name: nameOf(by) })
      : target !== undefined && t("admin.audit.target", { name: nameOf(target) });
  return (
    <>
      <div className={styles.tools}>
        <SelectField
          label={t("admin.audit.act")}
          value={act ?? ""}
          choices={[["", t("admin.audit.anyAct")], ...acts.map((each) => [each, t(`audit.name.${each}`)] as const)]}
          onChoose={(chosen) =>
            setFilter({ ...(chosen && { act: chosen }), ...(by && { by }), ...(target && { target }) })
          }
        />
        {person && (
          <Button onClick={() => setFilter(act === undefined ? {} : { act })}>
            {person} · {t("admin.audit.clear")}
          </Button>
        )}
      </div>
      <ListStates
        list={list}
        count={rows.length}
        icon={ScrollText}
        none={t("admin.audit.none")}
        noneText={t("admin.audit.noneText")}
        noneYet={t("admin.audit.noneYet")}
      >
        <ul className={styles.list} aria-label={t("admin.audit")}>
          {rows.map((row) => (
            <AuditRow
              key={row.seq}
              row={row}
              now={now}
              onFilter={(chosen) => setFilter({ ...(act && { act }), ...chosen })}
            />
          ))}
        </ul>
      </ListStates>
    </>
  );
}
