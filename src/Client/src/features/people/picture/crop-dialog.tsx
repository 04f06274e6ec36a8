import { useMutation } from "@tanstack/react-query";
import { Minus, Plus } from "lucide-react";
import { useState } from "react";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { Button } from "@/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";
import { acceptMe, putPicture } from "@/features/people/people-queries";
import { mostZoom, wholeOf, zoomed } from "./crop";
import styles from "./crop-dialog.module.css";
import { CropStage } from "./crop-stage";
import { CropView } from "./crop-view";
import { encodeCrop } from "./encode";

const previews = [96, 36, 24];

/** The slider goes in equal steps of how much larger it looks. */
const most = Math.log(mostZoom);

/** Chooses the square of an image that others see, and uploads it. */
export function CropDialog({ image, onClose }: { image: ImageBitmap; onClose: () => void }) {
  const [crop, setCrop] = useState(() => wholeOf(image));
  const save = useMutation({
    mutationFn: async () => putPicture(await encodeCrop(image, crop)),
    onSuccess: (me) => {
      acceptMe(me);
      onClose();
    },
  });
  return (
    <Dialog title={t("picture.crop")} text={t("picture.cropText")} onClose={onClose}>
      <DialogBody>
        <div className={styles.parts}>
          <CropStage image={image} crop={crop} onCrop={setCrop} />
          <div className={styles.previews} role="img" aria-label={t("picture.preview")}>
            {previews.map((side) => (
              <CropView key={side} image={image} crop={crop} side={side} round />
            ))}
          </div>
        </div>
        <label className={styles.zoom}>
          <span className="visually-hidden">{t("picture.zoom")}</span>
          <Minus size={16} strokeWidth={1.75} aria-hidden />
          <input
            type="range"
            min={0}
            max={100}
            value={Math.round((Math.log(crop.zoom) / most) * 100)}
            onChange={({ target }) => {
              const zoom = Math.exp((target.valueAsNumber / 100) * most);
              setCrop((now) => zoomed(image, now, zoom / now.zoom));
            }}
          />
          <Plus size={16} strokeWidth={1.75} aria-hidden />
        </label>
        {save.error && (
          <p className={styles.error} role="alert">
            {refusalText(codeOf(save.error))}
          </p>
        )}
        <DialogActions>
          {save.isPending && (
            <p className={styles.said} role="status">
              {t("picture.saving")}
            </p>
          )}
          <Button onClick={onClose}>{t("app.cancel")}</Button>
          <Button look="accent" busy={save.isPending} onClick={() => save.mutate()}>
            {t(save.error ? "app.retry" : "app.save")}
          </Button>
        </DialogActions>
      </DialogBody>
    </Dialog>
  );
}
