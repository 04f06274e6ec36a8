import type { RoomId } from "@/contracts/wire";
import { rich, t } from "@/i18n/t";
import { useName } from "@/lib/people";
import styles from "./typing-line.module.css";
import { useTyping } from "./typing-store";

/** Who is writing. Keeps its place when nobody is, so that nothing moves. */
export function TypingLine({ room }: { room: RoomId }) {
  const typing = useTyping();
  const users = typing.room === room ? typing.users : [];
  const first = useName(users[0]?.id ?? "");
  const second = useName(users[1]?.id ?? "");
  return (
    <div className={styles.line}>
      {users.length > 0 && (
        <>
          <span className={styles.dots} aria-hidden>
            <i />
            <i />
            <i />
          </span>
          <span className={styles.words}>
            {users.length > 2
              ? t("typing.many")
              : rich(users.length === 1 ? "typing.one" : "typing.two", {
                  first: <bdi>{first ?? t("timeline.someone")}</bdi>,
                  second: <bdi>{second ?? t("timeline.someone")}</bdi>,
                })}
          </span>
        </>
      )}
    </div>
  );
}
