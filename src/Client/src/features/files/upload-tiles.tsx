import { useRef, useState } from "react";
import { t } from "@/i18n/t";
import "@/i18n/en-files";
import type { DraftPlace } from "@/lib/drafts";
import { moveUpload } from "@/lib/files/staging";
import { isBroken, uploadsAt, useUploads } from "@/lib/files/uploads";
import { useShallow } from "zustand/react/shallow";
import { UploadTile } from "./upload-tile";
import styles from "./upload-tiles.module.css";

/** The files of a draft, above its text. */
export function UploadTiles({ place }: { place: DraftPlace }) {
  const keys = useUploads(
    useShallow(({ uploads }) => uploads.filter((upload) => upload.place === place).map(({ key }) => key)),
  );
  const broken = useUploads(({ uploads }) => uploads.some((upload) => upload.place === place && isBroken(upload)));
  const dragged = useRef<string>(undefined);
  const [moved, setMoved] = useState("");

  function move(key: string, to: string | undefined): void {
    if (to === undefined || to === key) return;
    moveUpload(key, to);
    const now = uploadsAt(place);
    const at = now.findIndex((upload) => upload.key === key);
    setMoved(t("files.moved", { name: now[at]?.name ?? "", place: at + 1, count: now.length }));
  }

  return (
    <>
      <ul className={styles.tiles} aria-label={t("files.list")}>
        {keys.map((key, at) => (
          <UploadTile
            key={key}
            upload={key}
            onMove={(by) => move(key, keys[at + by])}
            onDrag={(held) => (dragged.current = held ? key : undefined)}
            onOver={() => dragged.current !== undefined && move(dragged.current, key)}
          />
        ))}
      </ul>
      {broken && <p className={styles.repair}>{t("files.repair")}</p>}
      <span className="visually-hidden" role="status">
        {moved}
      </span>
    </>
  );
}
