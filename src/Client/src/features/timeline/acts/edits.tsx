import { useInfiniteQuery } from "@tanstack/react-query";
import { t } from "@/i18n/t";
import { fullTime } from "@/i18n/time";
import { FormattedText } from "@/text/formatted-text";
import { Dialog, DialogBody } from "@/ui/dialog";
import { Paged } from "@/ui/paged";
import styles from "./acts.module.css";
import { endQuestion } from "./asking";
import type { RowQuestion } from "./asking";
import { edits } from "./messages-queries";

/** What a message said before. */
export function Edits({ question: { room, seq } }: { question: RowQuestion }) {
  const found = useInfiniteQuery(edits(room, seq));
  const versions = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Dialog title={t("act.edits")} wide onClose={endQuestion}>
      <DialogBody>
        <Paged found={found} count={versions.length} skeleton={{ rows: 3, look: "line" }} error={t("act.editsError")}>
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
        </Paged>
      </DialogBody>
    </Dialog>
  );
}
