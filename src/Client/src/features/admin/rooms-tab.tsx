import { useInfiniteQuery } from "@tanstack/react-query";
import { Hash, Lock } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { longDate } from "@/i18n/time";
import { t } from "@/i18n/t";
import { SearchField } from "@/ui/search-field";
import styles from "./admin.module.css";
import { allRooms } from "./admin-queries";
import { ListStates } from "./list-states";

export function RoomsTab() {
  const [search, setSearch] = useState("");
  const words = useDeferredValue(search.trim());
  const list = useInfiniteQuery(allRooms(words));
  const rooms = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <p className={styles.soft}>{t("admin.rooms.text")}</p>
      <SearchField label={t("admin.rooms.search")} value={search} onValue={setSearch} />
      <ListStates list={list} count={rooms.length} none={t("admin.rooms.none")}>
        <ul className={styles.list} aria-label={t("admin.rooms")}>
          {rooms.map(({ id, name, visibility, members, createdAt }) => {
            const Icon = visibility === "private" ? Lock : Hash;
            return (
              <li key={id} className={styles.row}>
                <span className={styles.icon}>
                  <Icon size={18} strokeWidth={1.75} aria-hidden />
                </span>
                <div className={styles.what}>
                  <span className={styles.name} dir="auto">
                    {name}
                  </span>
                  <span className={styles.meta}>
                    {t("admin.rooms.members", { count: members })} ·{" "}
                    {t("admin.rooms.made", { time: longDate(createdAt) })}
                  </span>
                </div>
                <span className={styles.badges}>
                  <span className={styles.badge} data-look={visibility === "private" ? "warning" : undefined}>
                    {t(`admin.rooms.${visibility}`)}
                  </span>
                </span>
              </li>
            );
          })}
        </ul>
      </ListStates>
    </>
  );
}
