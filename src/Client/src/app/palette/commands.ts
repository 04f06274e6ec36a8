import {
  AtSign,
  CheckCheck,
  CircleDot,
  Compass,
  Contrast,
  Eraser,
  Eye,
  Keyboard,
  LogOut,
  MessageSquarePlus,
  Monitor,
  Moon,
  Plus,
  Settings,
  ShieldCheck,
  Smile,
  Sun,
} from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { clearStatus, setPresence } from "@/features/people/people-queries";
import "@/i18n/en-account";
import "@/i18n/en-keys";
import "@/i18n/en-palette";
import "@/i18n/en-security";
import { t } from "@/i18n/t";
import { navigate } from "@/lib/router";
import { useMe } from "@/lib/session";
import { useTheme } from "@/lib/settings";
import type { Theme } from "@/lib/settings";
import type { Everywhere } from "@/lib/shortcuts";
import { statusNow } from "@/lib/status";
import { adminPath } from "@/app/admin/place";
import { changeOwn } from "@/app/change-own";
import { leaveDevice } from "@/app/leave-device";
import { openOverlay } from "@/app/overlay";
import type { Overlay } from "@/app/overlay";
import { places } from "@/app/places";
import { settingsPath } from "@/app/settings/place";
import { sections } from "@/app/settings/sections";
import { actions } from "@/app/shortcut-actions";
import type { Choice } from "./choice";

const themes: Readonly<Record<Theme, LucideIcon>> = { system: Monitor, light: Sun, dark: Moon, contrast: Contrast };
const modes = ["automatic", "doNotDisturb", "invisible"] as const;

/** What a shortcut does, for those who look for it by name. */
const ofKeys = (keys: Everywhere, icon: LucideIcon): Choice => ({
  id: keys,
  icon,
  name: t(`keys.${keys}`),
  keys,
  run: () => actions[keys](undefined),
});

const opens = (id: string, icon: LucideIcon, name: string, overlay: Overlay): Choice => ({
  id,
  icon,
  name,
  run: () => openOverlay(overlay),
});

const leads = (id: string, icon: LucideIcon, name: string, path: string): Choice => ({
  id,
  icon,
  name,
  run: () => navigate(path),
});

/** What can be done wherever one is. */
export function useCommands(): Choice[] {
  const me = useMe();
  const theme = useTheme((chosen) => chosen.theme);
  const keepsOrder = me?.role === "administrator" || me?.role === "moderator";
  return [
    opens("create", Plus, t("sidebar.create"), { kind: "create" }),
    opens("browse", Compass, t("sidebar.browse"), { kind: "browse" }),
    opens("talk", MessageSquarePlus, t("conversation.new"), { kind: "new-conversation" }),
    ...Object.entries(places).map(([page, { icon, label }]) => leads(page, icon, t(label), `/${page}`)),
    ofKeys("mentions", AtSign),
    ofKeys("nextUnread", CircleDot),
    ofKeys("readAll", CheckCheck),
    opens("status", Smile, t("status.set"), { kind: "status" }),
    ...(statusNow(me?.status)
      ? [{ id: "no-status", icon: Eraser, name: t("status.remove"), run: () => void changeOwn(clearStatus()) }]
      : []),
    ...modes
      .filter((mode) => mode !== (me?.mode ?? "automatic"))
      .map((mode) => ({
        id: `presence-${mode}`,
        icon: Eye,
        name: t("palette.presence", { mode: t(`presence.mode.${mode}`) }),
        run: () => void changeOwn(setPresence(mode)),
      })),
    ...(Object.keys(themes) as Theme[])
      .filter((choice) => choice !== theme)
      .map((choice) => ({
        id: `theme-${choice}`,
        icon: themes[choice],
        name: t("palette.theme", { theme: t(`menu.theme.${choice}`) }),
        run: () => useTheme.setState({ theme: choice }),
      })),
    { ...leads("settings", Settings, t("settings.title"), settingsPath()), keys: "settings" },
    ...sections.map(({ id, icon, label }) =>
      leads(`settings-${id}`, icon, `${t("settings.title")}: ${t(label)}`, settingsPath(id)),
    ),
    ...(keepsOrder ? [leads("admin", ShieldCheck, t("admin.title"), adminPath())] : []),
    { ...opens("help", Keyboard, t("menu.shortcuts"), { kind: "shortcuts" }), keys: "help" },
    { id: "sign-out", icon: LogOut, name: t("session.signOut"), run: () => void leaveDevice() },
  ];
}
