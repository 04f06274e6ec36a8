/** A file that is dropped where nothing takes it would else make the browser leave the page and show it. */
export function ignoreStrayDrops(target: Window = window): () => void {
  const stop = new AbortController();
  const ignore = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  };
  target.addEventListener("dragover", ignore, { signal: stop.signal });
  target.addEventListener("drop", ignore, { signal: stop.signal });
  return () => stop.abort();
}
