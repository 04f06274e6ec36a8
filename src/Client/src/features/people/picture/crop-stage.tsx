import { useEffect, useRef } from "react";
import type { KeyboardEvent } from "react";
import { t } from "@/i18n/t";
import { moved, zoomed } from "./crop";
import type { Crop } from "./crop";
import styles from "./crop-dialog.module.css";
import { CropView } from "./crop-view";
import { useCropGestures } from "./use-crop-gestures";

interface Props {
  image: ImageBitmap;
  crop: Crop;
  onCrop: (change: (crop: Crop) => Crop) => void;
}

const step = 0.05;
const moves: Record<string, readonly [number, number] | undefined> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
};
const zooms: Record<string, number | undefined> = { "+": 1.1, "=": 1.1, "-": 1 / 1.1, _: 1 / 1.1 };

/** The square under the hand: drag, pinch, wheel and keys. */
export function CropStage({ image, crop, onCrop }: Props) {
  const stage = useRef<HTMLButtonElement>(null);
  useCropGestures(stage, image, onCrop);
  useEffect(() => stage.current?.focus({ preventScroll: true }), []);

  function onKeyDown({ key, preventDefault }: Pick<KeyboardEvent, "key" | "preventDefault">) {
    const move = moves[key];
    const zoom = zooms[key];
    if (move) onCrop((now) => moved(image, now, ...move));
    else if (zoom !== undefined) onCrop((now) => zoomed(image, now, zoom));
    else return;
    preventDefault();
  }

  return (
    <button
      ref={stage}
      type="button"
      className={styles.stage}
      aria-label={t("picture.stage")}
      onKeyDown={(event) => onKeyDown({ key: event.key, preventDefault: () => event.preventDefault() })}
    >
      <CropView image={image} crop={crop} />
      <span className={styles.ring} />
    </button>
  );
}
