import { useInfiniteQuery } from "@tanstack/react-query";
import { Bookmark, CloudOff } from "lucide-react";
import type { ReactNode } from "react";
import "@/i18n/en-saved";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { isTakenOff, savedSince, useSaved } from "@/lib/saved";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import pane from "@/ui/pane-header.module.css";
import { Skeleton } from "@/ui/skeleton";
import { savedMessages } from "./saved-queries";
import { SavedRow } from "./saved-row";
import styles from "./saved.module.css";

interface Props {
  before: ReactNode;
  /** How a room is called; undefined when it is not mine any more. */
  placeOf: (room: string) => string | undefined;
  onRemove: (room: string, seq: number) => void;
}

/** The messages one has saved for later. */
export function SavedScreen({ before, placeOf, onRemove }: Props) {
  const saved = useSaved();
  const found = useInfiniteQuery(savedMessages(savedSince(saved)));
  const rows = (found.data?.pages ?? []).flatMap(({ items }) => items);
  const shown = rows.filter(({ room, message }) => !isTakenOff(saved, room, message.events[0]?.seq ?? 0));
  return (
    <section className={styles.pane} aria-label={t("saved.title")}>
      <header className={pane.header}>
        {before}
        <h1 className={pane.name}>{t("saved.title")}</h1>
      </header>
      <div className={styles.list} aria-busy={found.isPending}>
        {found.isPending && <Skeleton rows={6} look="message" />}
        {found.error && rows.length === 0 && (
          <Notice icon={CloudOff} title={t("saved.error")} text={refusalText(codeOf(found.error))} alert>
            <Button onClick={() => void found.refetch()}>{t("app.retry")}</Button>
          </Notice>
        )}
        {found.isSuccess && shown.length === 0 && !found.hasNextPage && (
          <Notice icon={Bookmark} title={t("saved.none")} text={t("saved.noneText")} />
        )}
        {shown.map((row) => (
          <SavedRow
            key={`${row.room} ${row.message.events[0]?.seq ?? 0}`}
            row={row}
            place={placeOf(row.room) ?? ""}
            onRemove={onRemove}
          />
        ))}
        {found.hasNextPage && (
          <div className={styles.more}>
            <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
              {t("app.more")}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}
