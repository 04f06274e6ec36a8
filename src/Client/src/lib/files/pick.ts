interface Wanted {
  /** What kind of files; undefined: any. */
  accept?: string;
  /** Straight from the camera. */
  capture?: boolean;
  several?: boolean;
}

/** Lets somebody choose files. Nothing when they choose none. */
export function pickFiles({ accept, capture = false, several = true }: Wanted = {}): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.hidden = true;
    input.multiple = several;
    if (accept !== undefined) input.accept = accept;
    if (capture) input.setAttribute("capture", "environment");
    const end = () => {
      resolve([...(input.files ?? [])]);
      input.remove();
    };
    input.addEventListener("change", end);
    input.addEventListener("cancel", end);
    document.body.append(input); // Safari asks only from inside a page.
    input.click();
  });
}

/** The files in what is pasted or dropped; folders are none, and are counted. */
export function filesIn(given: DataTransfer | null): { files: File[]; folders: number } {
  const items = [...(given?.items ?? [])].filter(({ kind }) => kind === "file");
  const isFolder = (item: DataTransferItem) => item.webkitGetAsEntry()?.isDirectory ?? false;
  const files = items.flatMap((item) => (isFolder(item) ? [] : (item.getAsFile() ?? [])));
  return { files, folders: items.filter(isFolder).length };
}
