import { useInfiniteQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { t } from "@/i18n/t";
import { SearchField } from "@/ui/search-field";
import { SelectField } from "@/ui/select-field";
import { AccountActDialog } from "./account-act-dialog";
import type { OpenAct } from "./account-act-dialog";
import styles from "./admin.module.css";
import { accounts } from "./admin-queries";
import { ListStates } from "./list-states";
import { UserRow } from "./user-row";
import { roles, states } from "./words";

export function UsersTab() {
  const [search, setSearch] = useState("");
  const [role, setRole] = useState("");
  const [state, setState] = useState("");
  const [act, setAct] = useState<OpenAct>();
  const words = useDeferredValue(search.trim());
  const list = useInfiniteQuery(accounts(words, role, state));
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <div className={styles.tools}>
        <div className={styles.search}>
          <SearchField label={t("admin.users.search")} value={search} onValue={setSearch} />
        </div>
        <SelectField
          label={t("admin.users.role")}
          value={role}
          choices={[["", t("admin.users.anyRole")], ...roles.map((each) => [each, t(`admin.role.${each}`)] as const)]}
          onChoose={setRole}
        />
        <SelectField
          label={t("admin.users.state")}
          value={state}
          choices={[
            ["", t("admin.users.anyState")],
            ...states.map((each) => [each, t(`admin.state.${each}`)] as const),
          ]}
          onChoose={setState}
        />
      </div>
      <ListStates
        list={list}
        count={rows.length}
        none={t("admin.users.none")}
        noneText={t("admin.users.noneText")}
        noneYet={t("admin.users.noneYet")}
      >
        <ul className={styles.list} aria-label={t("admin.users")}>
          {rows.map((account) => (
            <UserRow key={account.id} account={account} onAct={(kind) => setAct({ kind, account })} />
          ))}
        </ul>
      </ListStates>
      {act && <AccountActDialog act={act} onClose={() => setAct(undefined)} />}
    </>
  );
}
