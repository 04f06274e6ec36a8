import * as Radix from "@radix-ui/react-dialog";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { t } from "@/i18n/t";
import "@/i18n/en-files";
import { closeLightbox, useLightbox } from "@/lib/files/lightbox";
import { filePath } from "@/lib/files/message-file";
import { largeOf } from "@/lib/files/shown";
import { messagePath, navigate, threadPath } from "@/lib/router";
import { pressed } from "@/lib/shortcuts";
import { IconButton } from "@/ui/icon-button";
import { Bar } from "./bar";
import styles from "./lightbox.module.css";
import { Stage } from "./stage";
import { useMedia } from "./use-media";
import { useView } from "./use-view";
import { moved } from "./zoom";

type Open = NonNullable<ReturnType<typeof useLightbox.getState>["open"]>;

const panned = 80;
/** What is further on that way comes into sight. */
const pans: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [-panned, 0],
  ArrowLeft: [panned, 0],
  ArrowUp: [0, panned],
  ArrowDown: [0, -panned],
};

/** The pictures and films of a room, one at a time over the whole page. */
export function Lightbox() {
  const open = useLightbox((state) => state.open);
  return open && <Opened key={open.file} open={open} />;
}

function Opened({ open: { room, file: first, items: known } }: { open: Open }) {
  const { items, end, failed, older } = useMedia(room, known);
  const [file, setFile] = useState(first);
  const [opener] = useState(() => document.activeElement);
  const download = useRef<HTMLAnchorElement>(null);
  const at = Math.max(
    0,
    items.findIndex((item) => item.file.id === file),
  );
  const item = items[at];
  const view = useView(item?.file ?? { id: file });

  // Those beside it are asked for before they are wanted.
  useEffect(() => {
    if (at === 0) void older();
    for (const beside of [items[at - 1], items[at + 1]])
      if (beside?.file.kind === "image") new Image().src = filePath(beside.file.id, largeOf(beside.file));
  }, [at, items, older]);

  if (!item) return null;
  const step = (by: -1 | 1) => {
    const next = items[at + by];
    if (next) setFile(next.file.id);
    else if (by < 0) void older();
  };
  const count = items.length;
  const name = item.file.name;
  const place = t(end ? "lightbox.place" : "lightbox.placeOpen", { name, place: at + 1, count });

  function onKeyDown(event: KeyboardEvent) {
    const { nativeEvent: key } = event;
    const rtl = document.documentElement.dir === "rtl";
    if (event.target instanceof HTMLMediaElement && event.key.startsWith("Arrow")) return; // It moves in the film.
    if (pressed("nextMedia", key)) step(rtl ? -1 : 1);
    else if (pressed("previousMedia", key)) step(rtl ? 1 : -1);
    else if (pressed("zoomIn", key)) view.zoom(1.4);
    else if (pressed("zoomOut", key)) view.zoom(1 / 1.4);
    else if (pressed("zoomFit", key)) view.fit();
    else if (pressed("pan", key)) view.change((now) => moved(now, ...(pans[event.key] ?? [0, 0])));
    else if (pressed("download", key)) download.current?.click();
    else return;
    event.preventDefault();
  }

  function giveBack(event: Event) {
    event.preventDefault();
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    else document.querySelector<HTMLElement>("[data-region=composer] textarea")?.focus();
  }

  return (
    <Radix.Root open onOpenChange={(stays) => !stays && closeLightbox()}>
      <Radix.Portal>
        <Radix.Content
          className={styles.box}
          aria-describedby={undefined}
          onKeyDown={onKeyDown}
          onCloseAutoFocus={giveBack}
        >
          <Radix.Title className="visually-hidden">{t("lightbox.title")}</Radix.Title>
          <span className="visually-hidden" role="status">
            {place}
          </span>
          <Bar
            item={item}
            place={`${at + 1} / ${count}${end ? "" : "+"}`}
            view={view}
            download={download}
            onGoTo={() => {
              closeLightbox();
              navigate(
                item.thread === undefined ? messagePath(room, item.seq) : threadPath(room, item.thread, item.seq),
              );
            }}
          />
          <Stage key={file} item={item} view={view} failed={failed} onStep={step} onClose={closeLightbox} />
          {at > 0 && (
            <IconButton
              icon={ChevronLeft}
              className={styles.previous}
              label={t("lightbox.previous")}
              onClick={() => step(-1)}
            />
          )}
          {at < count - 1 && (
            <IconButton
              icon={ChevronRight}
              className={styles.next}
              label={t("lightbox.next")}
              onClick={() => step(1)}
            />
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
