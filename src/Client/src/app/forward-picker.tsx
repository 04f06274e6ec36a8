import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { peopleSearch } from "@/features/conversations/conversations-queries";
import { useRooms } from "@/features/rooms/rooms-store";
import { t } from "@/i18n/t";
import { usePeople } from "@/lib/people";
import { useDebounced } from "@/lib/use-debounced";
import { ChipPicker } from "@/ui/chip-picker";
import { personTargets, roomTargets } from "./forward-targets";
import type { Target } from "./forward-targets";
import styles from "./forward-dialog.module.css";

const most = 5;

/** Rooms, conversations and people, found by name. */
export function ForwardPicker({ chosen, onChosen }: { chosen: Target[]; onChosen: (targets: Target[]) => void }) {
  const [text, setText] = useState("");
  const rooms = Object.values(useRooms(({ byId }) => byId));
  const people = usePeople();
  const words = useDebounced(text.trim());
  const found = useQuery({ ...peopleSearch(words), enabled: words !== "" });
  const taken = new Set(chosen.map(({ id }) => id));
  const others = text.trim() === "" ? [] : personTargets(found.data?.items ?? [], rooms);
  const offered = [...roomTargets(rooms, text, people), ...others].filter(({ id }) => !taken.has(id));
  const none = offered.length === 0 && text.trim() !== "" && !found.isFetching;
  return (
    <ChipPicker
      short
      label={t("forward.to")}
      placeholder={t("forward.find")}
      text={text}
      onText={setText}
      chosen={chosen}
      onChosen={onChosen}
      offered={offered}
      current
      busy={found.isFetching}
      most={most}
      full={t("forward.full", { count: most })}
      note={none ? t("forward.none", { query: text.trim() }) : ""}
      nameOf={({ name }) => name}
      render={({ icon: Icon, name, note }) => (
        <>
          <Icon size={16} strokeWidth={1.75} className={styles.icon} aria-hidden />
          <span className={styles.name} dir="auto">
            {name}
          </span>
          {note !== undefined && (
            <span className={styles.account} dir="ltr">
              {note}
            </span>
          )}
        </>
      )}
    />
  );
}
