import { useInfiniteQuery } from "@tanstack/react-query";
import { CloudOff } from "lucide-react";
import { refusalText, t } from "@/i18n/t";
import { fullTime } from "@/i18n/time";
import { codeOf } from "@/lib/refused";
import { FormattedText } from "@/text/formatted-text";
import { Button } from "@/ui/button";
import { Dialog, DialogBody } from "@/ui/dialog";
import { Notice } from "@/ui/notice";
import { Skeleton } from "@/ui/skeleton";
import styles from "./acts.module.css";
import { endQuestion } from "./asking";
import type { Question } from "./asking";
import { edits } from "./messages-queries";

/** What a message said before. */
export function Edits({ question: { room, seq } }: { question: Question }) {
  const found = useInfiniteQuery(edits(room, seq));
  const versions = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Dialog title={t("act.edits")} wide onClose={endQuestion}>
      <DialogBody>
        {found.isPending && <Skeleton rows={3} look="line" />}
        {found.error && (
          <Notice icon={CloudOff} title={t("act.editsError")} text={refusalText(codeOf(found.error))} alert>
            <Button onClick={() => void found.refetch()}>{t("app.retry")}</Button>
          </Notice>
        )}
        <ol className={styles.versions}>
          {versions.map((version, index) => (
            <li key={version.seq}>
              <p className={styles.versionAt}>
                {index === 0
                  ? t("act.versionNow", { time: fullTime(version.at) })
                  : version.seq === seq
                    ? t("act.versionFirst", { time: fullTime(version.at) })
                    : fullTime(version.at)}
              </p>
              <FormattedText text={version.text} />
            </li>
          ))}
        </ol>
        {found.hasNextPage && (
          <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t("app.more")}
          </Button>
        )}
      </DialogBody>
    </Dialog>
  );
}
