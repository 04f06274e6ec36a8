import { useMutation } from "@tanstack/react-query";
import { ImageUp, Trash2 } from "lucide-react";
import { Suspense, useRef, useState } from "react";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { useMe } from "@/lib/session";
import { Avatar } from "@/ui/avatar";
import { Button } from "@/ui/button";
import { classes } from "@/ui/classes";
import { Group } from "@/ui/group";
import { acceptMe, removePicture } from "@/features/people/people-queries";
import { lazy } from "@/ui/lazy";
import { useGivenImage } from "@/lib/given-image";
import styles from "./picture-group.module.css";

const CropDialog = lazy(() => import("./crop-dialog").then((file) => ({ default: file.CropDialog })));

/** One's picture in the settings: chosen, dropped or pasted, then cropped. */
export function PictureGroup() {
  const me = useMe();
  const field = useRef<HTMLInputElement>(null);
  const [image, setImage] = useState<ImageBitmap>();
  const open = useMutation({
    mutationFn: (file: Blob) => createImageBitmap(file), // As it is meant to stand, whatever way the camera was held.
    onSuccess: setImage,
  });
  const remove = useMutation({ mutationFn: removePicture, onSuccess: acceptMe });
  const over = useGivenImage(take);
  if (!me) return null;

  function take(file: Blob) {
    if (image) return;
    remove.reset();
    open.mutate(file);
  }

  function close() {
    image?.close();
    setImage(undefined);
  }

  return (
    <Group title={t("picture.title")} text={t("picture.text")}>
      <div className={classes(styles.place, over && styles.over)}>
        <Avatar id={me.id} name={me.displayName} large />
        <div className={styles.actions}>
          <Button busy={open.isPending} onClick={() => field.current?.click()}>
            <ImageUp size={16} strokeWidth={1.75} aria-hidden />
            {t(me.picture === undefined ? "picture.upload" : "picture.change")}
          </Button>
          {me.picture !== undefined && (
            <Button
              look="quiet"
              busy={remove.isPending}
              onClick={() => {
                open.reset();
                remove.mutate();
              }}
            >
              <Trash2 size={16} strokeWidth={1.75} aria-hidden />
              {t("picture.remove")}
            </Button>
          )}
        </div>
        {over && <p className={styles.drop}>{t("picture.drop")}</p>}
      </div>
      <input
        ref={field}
        type="file"
        accept="image/*"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t("picture.upload")}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = ""; // The same file may be chosen again.
          if (file) take(file);
        }}
      />
      <p className={styles.said} role="status">
        {open.isPending ? t("picture.opening") : remove.isSuccess ? t("picture.removed") : ""}
      </p>
      {open.error && (
        <p className={styles.error} role="alert">
          {t("picture.unreadable")}
        </p>
      )}
      {remove.error && (
        <p className={styles.error} role="alert">
          {refusalText(codeOf(remove.error))}
        </p>
      )}
      {image && (
        <Suspense fallback={null}>
          <CropDialog image={image} onClose={close} />
        </Suspense>
      )}
    </Group>
  );
}
