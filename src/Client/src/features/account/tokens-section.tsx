import { useQuery } from "@tanstack/react-query";
import { CloudOff } from "lucide-react";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { Button } from "@/ui/button";
import { Group } from "@/ui/group";
import { Notice } from "@/ui/notice";
import { Skeleton } from "@/ui/skeleton";
import { tokens } from "./account-queries";
import { NewTokenForm } from "./new-token-form";
import styles from "./rows.module.css";
import { TokenItem } from "./token-item";

export function TokensSection() {
  const list = useQuery(tokens);
  return (
    <>
      <Group title={t("tokens.new")} text={t("tokens.newText")}>
        <NewTokenForm />
      </Group>
      <Group title={t("tokens.list")}>
        {list.isPending && <Skeleton rows={3} look="card" />}
        {list.error && (
          <Notice icon={CloudOff} title={t("tokens.error")} text={refusalText(codeOf(list.error))} alert>
            <Button onClick={() => void list.refetch()}>{t("app.retry")}</Button>
          </Notice>
        )}
        {list.data?.length === 0 && <p className={styles.none}>{t("tokens.none")}</p>}
        <ul>
          {list.data?.map((token) => (
            <TokenItem key={token.id} token={token} />
          ))}
        </ul>
      </Group>
    </>
  );
}
