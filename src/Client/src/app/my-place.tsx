import { Suspense } from "react";
import { t } from "@/i18n/t";
import { useMe } from "@/lib/session";
import { statusNow, statusText } from "@/lib/status";
import { Avatar } from "@/ui/avatar";
import { lazy } from "@/ui/lazy";
import { ConnectionDot } from "./connection-dot";
import styles from "./sidebar.module.css";

const MyMenu = lazy(() => import("./my-menu").then(({ MyMenu }) => ({ default: MyMenu })));

/** Oneself, at the foot of the sidebar. */
export function MyPlace() {
  const me = useMe();
  if (!me) return null;
  const status = statusNow(me.status);
  const button = (
    <button type="button" className={styles.me}>
      <Avatar id={me.id} name={me.displayName} small />
      <span className={styles.mine}>
        <span className={styles.myName} dir="auto">
          {me.displayName}
        </span>
        {(status ?? me.mode) && (
          <span className={styles.myStatus} dir="auto">
            {status ? statusText(status) : me.mode && t(`presence.mode.${me.mode}`)}
          </span>
        )}
      </span>
      <ConnectionDot />
    </button>
  );
  return (
    <Suspense fallback={button}>
      <MyMenu trigger={button} />
    </Suspense>
  );
}
