import { useState } from "react";
import type { UserId } from "@/contracts/wire";
import { refusalText, t } from "@/i18n/t";
import { setBlocked, useBlocks } from "@/lib/blocks";
import { useName } from "@/lib/people";
import { codeOf } from "@/lib/refused";
import { Avatar } from "@/ui/avatar";
import { Button } from "@/ui/button";
import { Group } from "@/ui/group";
import styles from "./blocked-group.module.css";

function BlockedRow({ user, onError }: { user: UserId; onError: (code: string | undefined) => void }) {
  const name = useName(user);
  return (
    <li className={styles.row}>
      <Avatar id={user} name={name} small />
      <span className={styles.name} dir="auto">
        {name ?? "\u00a0"}
      </span>
      <Button
        aria-label={t("card.unblockName", { name: name ?? "" })}
        onClick={() => {
          onError(undefined);
          setBlocked(user, false).catch((error: unknown) => onError(codeOf(error)));
        }}
      >
        {t("card.unblock")}
      </Button>
    </li>
  );
}

export function BlockedGroup() {
  const users = useBlocks((blocks) => blocks.users);
  const [error, setError] = useState<string>();
  return (
    <Group title={t("privacy.blocked")} text={t("privacy.blockedText")}>
      {error !== undefined && <p role="alert">{refusalText(error)}</p>}
      {users.size === 0 && <p className={styles.none}>{t("privacy.blockedNone")}</p>}
      <ul className={styles.list}>
        {[...users].map((user) => (
          <BlockedRow key={user} user={user} onError={setError} />
        ))}
      </ul>
    </Group>
  );
}
