import type { UseQueryResult } from "@tanstack/react-query";
import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { Skeleton } from "@/ui/skeleton";
import styles from "./admin.module.css";

interface Props<T> {
  found: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}

/** What is asked for once: it comes, it failed, or it is there. */
export function Loaded<T>({ found: { data, error, refetch }, children }: Props<T>) {
  if (data !== undefined) return children(data);
  return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Skeleton rows={5} look="line" />;
}

/** In place of what could not be loaded. */
export const Failed = ({ error, onRetry }: { error: Error; onRetry: () => void }) => (
  <Notice icon={TriangleAlert} alert title={t("admin.error")} text={refusalText(codeOf(error))}>
    <Button onClick={onRetry}>{t("app.retry")}</Button>
  </Notice>
);

/** What changes by itself is looked at again on demand. */
export const LookAgain = ({ found: { isFetching, refetch } }: { found: UseQueryResult }) => (
  <div className={styles.actions}>
    <Button busy={isFetching} onClick={() => void refetch()}>
      {t("admin.health.again")}
    </Button>
  </div>
);

/** Terms, and what is the case. */
export const Facts = ({ facts }: { facts: readonly (readonly [string, string])[] }) => (
  <dl className={styles.facts}>
    {facts.map(([term, value]) => (
      <div key={term} className={styles.fact}>
        <dt>{term}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
