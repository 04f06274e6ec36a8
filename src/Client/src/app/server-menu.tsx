import { Keyboard, LogOut, Settings, ShieldCheck, UserRound } from "lucide-react";
import type { ReactElement } from "react";
import { chooseLanguage, currentLocale, languages } from "@/i18n/locale";
import type { Language } from "@/i18n/locale";
import { t } from "@/i18n/t";
import { navigate } from "@/lib/router";
import { useMe } from "@/lib/session";
import { keysOf } from "@/lib/shortcuts";
import { useTheme } from "@/lib/settings";
import { Menu, MenuChoice, MenuItem, MenuLine } from "@/ui/menu";
import { adminPath } from "./admin/place";
import { openOverlay } from "./overlay";
import { settingsPath } from "./settings/place";
import { leaveDevice } from "./leave-device";

const themes = ["system", "light", "dark", "contrast"] as const;

export function ServerMenu({ trigger }: { trigger: ReactElement }) {
  const theme = useTheme((state) => state.theme);
  const role = useMe()?.role;
  return (
    <Menu trigger={trigger}>
      <MenuItem icon={UserRound} onSelect={() => navigate(settingsPath("profile"))}>
        {t("menu.profile")}
      </MenuItem>
      <MenuItem icon={Settings} shortcut={keysOf("settings")} onSelect={() => navigate(settingsPath())}>
        {t("settings.title")}
      </MenuItem>
      {(role === "administrator" || role === "moderator") && (
        <MenuItem icon={ShieldCheck} onSelect={() => navigate(adminPath())}>
          {t("admin.title")}
        </MenuItem>
      )}
      <MenuItem icon={Keyboard} shortcut={keysOf("help")} onSelect={() => openOverlay({ kind: "shortcuts" })}>
        {t("menu.shortcuts")}
      </MenuItem>
      <MenuLine />
      <MenuChoice
        label={t("menu.theme")}
        value={theme}
        choices={themes.map((choice) => [choice, t(`menu.theme.${choice}`)] as const)}
        onChoose={(choice) => useTheme.setState({ theme: choice })}
      />
      <MenuLine />
      <MenuChoice
        label={t("menu.language")}
        value={currentLocale().slice(0, 2)}
        choices={Object.entries(languages)}
        onChoose={(choice) => chooseLanguage(choice as Language)}
      />
      <MenuLine />
      <MenuItem icon={LogOut} onSelect={() => void leaveDevice()}>
        {t("session.signOut")}
      </MenuItem>
    </Menu>
  );
}
