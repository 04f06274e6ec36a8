import { Suspense, useEffect, useRef, useState } from "react";
import { filesIn } from "@/lib/files/pick";
import { lazy } from "@/ui/lazy";
import styles from "./drop-area.module.css";

const DropNote = lazy(() => import("./drop-note").then((part) => ({ default: part.DropNote })));

interface Props {
  /** Of the room; undefined: it is a thread. */
  title: string | undefined;
  onFiles: (files: readonly File[], folders: number) => void;
}

const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") ?? false;

/** Takes files that are dropped anywhere on what it stands in, from the first moment on, and says so while they are held over it. */
export function DropArea({ title, onFiles }: Props) {
  const mark = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);

  useEffect(() => {
    const area = mark.current?.parentElement;
    if (!area) return;
    const stop = new AbortController();
    const { signal } = stop;
    const onOver = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault(); // Else the browser would leave the page and show the file.
      if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
      setOver(true);
    };
    const onLeave = ({ relatedTarget }: DragEvent) => {
      if (!(relatedTarget instanceof Node && area.contains(relatedTarget))) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!holdsFiles(event)) return;
      event.preventDefault();
      const { files, folders } = filesIn(event.dataTransfer);
      onFiles(files, folders);
    };
    area.addEventListener("dragenter", onOver, { signal });
    area.addEventListener("dragover", onOver, { signal });
    area.addEventListener("dragleave", onLeave, { signal });
    area.addEventListener("drop", onDrop, { signal });
    return () => stop.abort();
  }, [onFiles]);

  return (
    <div ref={mark} className={styles.area} hidden={!over}>
      {over && (
        <Suspense fallback={null}>
          <DropNote title={title} />
        </Suspense>
      )}
    </div>
  );
}
