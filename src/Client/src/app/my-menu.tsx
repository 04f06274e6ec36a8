import { Eraser, Settings, Smile, UserRound } from "lucide-react";
import type { ReactElement } from "react";
import type { PresenceMode } from "@/contracts/wire";
import { clearStatus, setPresence } from "@/features/people/people-queries";
import { t } from "@/i18n/t";
import { navigate } from "@/lib/router";
import { useMe } from "@/lib/session";
import { statusNow } from "@/lib/status";
import { Menu, MenuChoice, MenuItem, MenuLine } from "@/ui/menu";
import { changeOwn } from "./change-own";
import { openOverlay } from "./overlay";
import { places } from "./places";
import { settingsPath } from "./settings/place";

const modes = ["automatic", "doNotDisturb", "invisible"] as const satisfies readonly PresenceMode[];

/** What others see of oneself, at one's own name. */
export function MyMenu({ trigger }: { trigger: ReactElement }) {
  const me = useMe();
  return (
    <Menu trigger={trigger}>
      <MenuItem icon={Smile} onSelect={() => openOverlay({ kind: "status" })}>
        {t("status.set")}
      </MenuItem>
      {statusNow(me?.status) && (
        <MenuItem icon={Eraser} onSelect={() => void changeOwn(clearStatus())}>
          {t("status.remove")}
        </MenuItem>
      )}
      <MenuLine />
      <MenuChoice
        label={t("presence.title")}
        value={me?.mode ?? "automatic"}
        choices={modes.map((mode) => [mode, t(`presence.mode.${mode}`)] as const)}
        onChoose={(mode) => void changeOwn(setPresence(mode))}
      />
      <MenuLine />
      <MenuItem icon={places.reminders.icon} onSelect={() => navigate("/reminders")}>
        {t(places.reminders.label)}
      </MenuItem>
      <MenuItem icon={places.scheduled.icon} onSelect={() => navigate("/scheduled")}>
        {t(places.scheduled.label)}
      </MenuItem>
      <MenuItem icon={UserRound} onSelect={() => navigate(settingsPath("profile"))}>
        {t("menu.profile")}
      </MenuItem>
      <MenuItem icon={Settings} onSelect={() => navigate(settingsPath())}>
        {t("settings.title")}
      </MenuItem>
    </Menu>
  );
}
