import { useQuery } from "@tanstack/react-query";
import { TriangleAlert } from "lucide-react";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { Skeleton } from "@/ui/skeleton";
import { settings } from "./admin-queries";
import { SettingsForm } from "./settings-form";

export function SettingsTab() {
  const { data, error, refetch } = useQuery(settings);
  if (data) return <SettingsForm key={JSON.stringify(data)} saved={data} />;
  if (!error) return <Skeleton rows={5} look="line" />;
  return (
    <Notice icon={TriangleAlert} alert title={t("admin.error")} text={refusalText(codeOf(error))}>
      <Button onClick={() => void refetch()}>{t("app.retry")}</Button>
    </Notice>
  );
}
