import { CloudOff } from "lucide-react";
import { useEffect } from "react";
import type { ComponentProps, ReactNode } from "react";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { Button } from "./button";
import { Notice } from "./notice";
import styles from "./paged.module.css";
import { Loading } from "./skeleton";

/** A query, of one page or of many. */
interface Found {
  isPending: boolean;
  isSuccess: boolean;
  error: Error | null;
  refetch: () => unknown;
  hasNextPage?: boolean;
  isFetchingNextPage?: boolean;
  isFetchNextPageError?: boolean;
  fetchNextPage?: () => unknown;
}

interface Props {
  found: Found;
  /** How many rows there are to show, of what was found. */
  count: number;
  /** In the shape of what comes. */
  skeleton: ComponentProps<typeof Loading>;
  /** That it could not be loaded. */
  error: string;
  /** That there is nothing. */
  none?: ReactNode;
  /** The rows. */
  children: ReactNode;
}

/** A list as far as it is loaded, and what else there is to say of it: it comes, it failed, it is empty, there is more. */
export function Paged({ found, count, skeleton, error: title, none, children }: Props) {
  const { isPending, isSuccess, error, refetch, fetchNextPage } = found;
  const { hasNextPage = false, isFetchingNextPage = false, isFetchNextPageError = false } = found;
  const bare = isSuccess && count === 0 && hasNextPage;

  // A page may have nothing that is to be shown, and yet one after it.
  useEffect(() => {
    if (bare && !isFetchingNextPage) void fetchNextPage?.();
  }, [bare, isFetchingNextPage, fetchNextPage]);

  const again = (
    <Button onClick={() => void (isFetchNextPageError ? fetchNextPage : refetch)?.()}>{t("app.retry")}</Button>
  );
  return (
    <>
      {(isPending || bare) && <Loading {...skeleton} />}
      {error && count === 0 && (
        <Notice icon={CloudOff} title={title} text={refusalText(codeOf(error))} alert>
          {again}
        </Notice>
      )}
      {isSuccess && count === 0 && !hasNextPage && none}
      {children}
      {error && count > 0 && (
        <p className={styles.end} role="alert">
          {title} {again}
        </p>
      )}
      {hasNextPage && count > 0 && !error && (
        <div className={styles.end}>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage?.()}>
            {t("app.more")}
          </Button>
        </div>
      )}
    </>
  );
}
