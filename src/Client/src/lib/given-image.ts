import { useEffect, useRef, useState } from "react";

/** What is no image is taken too: that it cannot be opened is said then. */
const fileIn = (given: DataTransfer | null): File | undefined => given?.files[0];

/** Takes a file that is pasted or dropped anywhere on the page, while the component is there. Answers whether one is held over the page. */
export function useGivenImage(onImage: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onImage);
  useEffect(() => {
    latest.current = onImage;
  });
  useEffect(() => {
    const take = (event: Event, given: DataTransfer | null) => {
      const file = fileIn(given);
      if (!file) return;
      event.preventDefault();
      latest.current(file);
    };
    const onPaste = (event: ClipboardEvent) => take(event, event.clipboardData);
    const onDrop = (event: DragEvent) => {
      setOver(false);
      take(event, event.dataTransfer);
    };
    const onDragOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault(); // Else the browser would leave the page and show the file.
      setOver(true);
    };
    const onDragLeave = ({ relatedTarget }: DragEvent) => relatedTarget === null && setOver(false);

    addEventListener("paste", onPaste);
    addEventListener("drop", onDrop);
    addEventListener("dragover", onDragOver);
    addEventListener("dragleave", onDragLeave);
    return () => {
      removeEventListener("paste", onPaste);
      removeEventListener("drop", onDrop);
      removeEventListener("dragover", onDragOver);
      removeEventListener("dragleave", onDragLeave);
    };
  }, []);
  return over;
}
