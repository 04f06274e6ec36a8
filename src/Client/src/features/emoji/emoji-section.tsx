import { useMutation, useQuery } from "@tanstack/react-query";
import { ImagePlus, SmilePlus, TriangleAlert } from "lucide-react";
import { useRef, useState } from "react";
import { mayAdd, useOwn } from "@/emoji/own";
import "@/i18n/en-emoji";
import { refusalText, t } from "@/i18n/t";
import { useGivenImage } from "@/lib/given-image";
import { codeOf } from "@/lib/refused";
import { useMe } from "@/lib/session";
import { Button } from "@/ui/button";
import { classes } from "@/ui/classes";
import { Notice } from "@/ui/notice";
import { Skeleton } from "@/ui/skeleton";
import { AddEmoji } from "./add-emoji";
import { EmojiTiles } from "./emoji-tiles";
import { ownEmoji } from "./emoji-queries";
import styles from "./emoji.module.css";
import { fit } from "./fit";
import { suggestName } from "./names";

/** The emoji of this server: all of them, and a way to add one for whoever may. */
export function EmojiSection() {
  const { revision, creators, byName } = useOwn();
  const able = mayAdd(useMe()?.role, creators);
  const list = useQuery(ownEmoji);
  const field = useRef<HTMLInputElement>(null);
  const [given, setGiven] = useState<{ file: Blob; name: string }>();
  const open = useMutation({
    mutationFn: async (file: File) => ({ file: await fit(file), name: suggestName(file.name) }),
    onSuccess: setGiven,
  });
  const over = useGivenImage((file) => able && !given && open.mutate(file)) && able;

  if (revision === undefined && list.error) {
    return (
      <Notice icon={TriangleAlert} alert title={t("ownEmoji.error")} text={refusalText(codeOf(list.error))}>
        <Button onClick={() => void list.refetch()}>{t("app.retry")}</Button>
      </Notice>
    );
  }
  if (revision === undefined) return <Skeleton rows={6} look="card" />;

  const add = (
    <Button look="accent" busy={open.isPending} onClick={() => field.current?.click()}>
      <ImagePlus size={16} strokeWidth={1.75} aria-hidden />
      {t("ownEmoji.add")}
    </Button>
  );
  return (
    <div className={classes(styles.section, over && styles.over)}>
      {byName.size > 0 ? (
        <EmojiTiles all={byName} actions={able && add} />
      ) : (
        <Notice
          icon={SmilePlus}
          title={t("ownEmoji.none")}
          text={t(able ? "ownEmoji.noneText" : `ownEmoji.for.${creators}`)}
        >
          {able && add}
        </Notice>
      )}
      {byName.size > 0 && !able && <p className={styles.soft}>{t(`ownEmoji.for.${creators}`)}</p>}
      {open.error && (
        <p className={styles.error} role="alert">
          {t("ownEmoji.unreadable")}
        </p>
      )}
      <input
        ref={field}
        type="file"
        accept="image/png,image/gif,image/webp,image/jpeg"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t("ownEmoji.file")}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = ""; // The same file may be chosen again.
          if (file) open.mutate(file);
        }}
      />
      {given && <AddEmoji {...given} onClose={() => setGiven(undefined)} />}
    </div>
  );
}
