import { Lock } from "lucide-react";
import "@/i18n/en-admin";
import "@/i18n/en-admin-more";
import "@/i18n/en-reports";
import { t } from "@/i18n/t";
import { useMe } from "@/lib/session";
import { Notice } from "@/ui/notice";
import { SidePages } from "../side-pages";
import { adminPath } from "./place";
import { tabsFor } from "./tabs";

export function AdminScreen({ tab: id }: { tab: string | undefined }) {
  const tabs = tabsFor(useMe()?.role);
  const open = tabs.find((tab) => tab.id === id) ?? tabs[0];
  if (!open) return <Notice page icon={Lock} title={t("admin.forbidden")} text={t("admin.forbiddenText")} />;
  const words = { title: t("admin.title"), back: t("admin.back"), close: t("admin.close") };
  return <SidePages words={words} pages={tabs} id={id} open={open} pathOf={adminPath} wide />;
}
