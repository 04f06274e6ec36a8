import { useEffect, useRef } from "react";
import { classes } from "@/ui/classes";
import type { Crop } from "./crop";
import styles from "./crop-dialog.module.css";
import { drawCrop } from "./encode";

interface Props {
  image: ImageBitmap;
  crop: Crop;
  /** In CSS pixels; absent: as wide as its place. */
  side?: number;
  round?: boolean;
}

const stageSide = 320;

/** What the square shows now. Decoration: words stand beside it. */
export function CropView({ image, crop, side, round = false }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!canvas.current) return;
    canvas.current.width = canvas.current.height = Math.round((side ?? stageSide) * Math.max(1, devicePixelRatio));
    drawCrop(canvas.current, image, crop);
  }, [image, crop, side]);
  const size = side === undefined ? {} : { style: { width: side, height: side } };
  return <canvas ref={canvas} className={classes(styles.view, round && styles.round)} aria-hidden {...size} />;
}
