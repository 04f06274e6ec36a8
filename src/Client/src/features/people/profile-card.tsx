import * as Radix from "@radix-ui/react-dialog";
import { X } from "lucide-react";
import { useRef } from "react";
import type { ReactNode } from "react";
import type { UserId } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { usePerson } from "@/lib/people";
import { useSight, useWatching } from "@/lib/presence";
import { Avatar } from "@/ui/avatar";
import { IconButton } from "@/ui/icon-button";
import { CardDetails } from "./card-details";
import { cardPlace } from "./card-place";
import styles from "./profile-card.module.css";

interface Props {
  user: UserId;
  anchor: DOMRect;
  onClose: () => void;
  /** What can be done with the person. */
  actions: ReactNode;
}

/** Who somebody is: beside their name on a desk, as a sheet on a phone. */
export function ProfileCard({ user, anchor, onClose, actions }: Props) {
  const person = usePerson(user);
  const sight = useSight(user);
  const presence = sight?.state;
  const back = useRef(document.activeElement);
  useWatching("card", [user]);
  const name = person?.displayName ?? "\u00a0";
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <div className={styles.shade} />
        <Radix.Content
          className={styles.card}
          style={cardPlace(anchor, { width: innerWidth, height: innerHeight }, document.dir === "rtl")}
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (document.activeElement === document.body && back.current instanceof HTMLElement) back.current.focus();
          }}
        >
          <header className={styles.header}>
            <Avatar id={user} name={person?.displayName} large presence={presence} />
            <div className={styles.names}>
              <Radix.Title className={styles.name} dir="auto">
                {name}
              </Radix.Title>
              <p className={styles.account} dir="ltr">
                {person && `@${person.name}`}
              </p>
              {presence && <p className={styles.presence}>{t(`presence.${presence}`)}</p>}
            </div>
          </header>
          <CardDetails user={user} sight={sight} />
          <div className={styles.actions}>{actions}</div>
          <Radix.Close asChild>
            <IconButton small icon={X} label={t("app.close")} className={styles.close} />
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
