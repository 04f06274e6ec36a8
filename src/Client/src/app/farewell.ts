import type { Farewell } from "@/features/rooms/rooms";
import { shortMoment } from "@/i18n/time";
import { t } from "@/i18n/t";

/** Why a room is gone, in words; nothing for what the general words say already. */
export function farewellText({ ending, until, reason }: Farewell, room: string) {
  const because = reason ? ` ${t("barrier.reason", { reason })}` : "";
  switch (ending) {
    case "deleted":
      return { title: t("gone.deleted", { room }), text: t("gone.deletedText") };
    case "banned": {
      const text = until === undefined ? t("gone.bannedText") : t("gone.bannedUntil", { time: shortMoment(until) });
      return { title: t("gone.banned", { room }), text: text + because };
    }
    case "removed":
      return { title: t("room.removed", { room }), text: t("room.removedText") + because };
  }
}
