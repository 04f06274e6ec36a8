import "@/i18n/en-account";
import "@/i18n/en-emoji";
import "@/i18n/en-entry";
import "@/i18n/en-picture";
import "@/i18n/en-security";
import { t } from "@/i18n/t";
import { SidePages } from "../side-pages";
import { settingsPath } from "./place";
import { sections } from "./sections";

export function SettingsScreen({ section: id }: { section: string | undefined }) {
  const open = sections.find((section) => section.id === id) ?? sections[0];
  const words = { title: t("settings.title"), back: t("settings.back"), close: t("settings.close") };
  return open && <SidePages words={words} pages={sections} id={id} open={open} pathOf={settingsPath} />;
}
