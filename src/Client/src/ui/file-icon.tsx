import {
  File,
  FileArchive,
  FileAudio,
  FileChartPie,
  FileCode,
  FileImage,
  FileSpreadsheet,
  FileText,
  FileVideo,
} from "lucide-react";
import { officeKind } from "@/lib/files/office";

const endings: Readonly<Record<string, typeof File>> = {
  ...Object.fromEntries(["zip", "gz", "tar", "7z", "rar", "xz", "bz2", "zst"].map((end) => [end, FileArchive])),
  ...Object.fromEntries(["xls", "xlsx", "ods", "csv", "tsv"].map((end) => [end, FileSpreadsheet])),
  ...Object.fromEntries(
    ["js", "ts", "tsx", "py", "rs", "go", "c", "h", "cpp", "cs", "java", "json", "xml", "html", "css", "sh", "sql"].map(
      (end) => [end, FileCode],
    ),
  ),
};

const office = { words: FileText, table: FileSpreadsheet, slides: FileChartPie };

interface Props {
  /** As the server or the browser says it. */
  type: string;
  name: string;
  size?: number;
}

/** What kind of file it is, as far as a picture can say. */
export function FileIcon({ type, name, size = 22 }: Props) {
  const [kind] = type.split("/");
  const made = officeKind(type);
  const Icon =
    kind === "image"
      ? FileImage
      : kind === "video"
        ? FileVideo
        : kind === "audio"
          ? FileAudio
          : made
            ? office[made]
            : (endings[name.split(".").at(-1)?.toLowerCase() ?? ""] ??
              (kind === "text" || type === "application/pdf" ? FileText : File));
  return <Icon size={size} strokeWidth={1.5} aria-hidden />;
}
