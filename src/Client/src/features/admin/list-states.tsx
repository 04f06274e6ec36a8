import { SearchX } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { Skeleton } from "@/ui/skeleton";
import styles from "./admin.module.css";
import { Failed } from "./loaded";

interface List {
  isPending: boolean;
  error: Error | null;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  refetch: () => unknown;
  fetchNextPage: () => unknown;
}

interface Props {
  list: List;
  count: number;
  icon?: LucideIcon;
  none: string;
  noneText?: string;
  /** When nothing was found so far, but there is more to look through. */
  noneYet?: string;
  children: ReactNode;
}

/** A list that is loaded page by page, in each of its states. */
export function ListStates({ list, count, icon = SearchX, none, noneText, noneYet, children }: Props) {
  if (list.isPending) return <Skeleton rows={6} look="card" />;
  if (list.error && count === 0) return <Failed error={list.error} onRetry={() => void list.refetch()} />;
  const empty = count === 0;
  return (
    <>
      {empty && !list.hasNextPage && (
        <Notice icon={icon} title={none} {...(noneText !== undefined && { text: noneText })} />
      )}
      {empty && list.hasNextPage && <p className={styles.soft}>{noneYet ?? none}</p>}
      {!empty && children}
      {list.error && (
        <p className={styles.error} role="alert">
          {refusalText(codeOf(list.error))}
        </p>
      )}
      {list.hasNextPage && (
        <Button className={styles.more} busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t("admin.more")}
        </Button>
      )}
    </>
  );
}
