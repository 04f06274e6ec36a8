import { t } from "@/i18n/t";
import "@/i18n/en-files";
import type { DraftPlace } from "@/lib/drafts";
import { mostOfMessage } from "@/lib/files/limits";
import { stage } from "@/lib/files/staging";
import { showToast } from "@/lib/toast";

/** Puts files to a draft, and says what was left out. */
export function takeFiles(place: DraftPlace, files: readonly File[], folders: number): void {
  const left = stage(place, files);
  if (left > 0) showToast({ text: t("files.tooMany", { most: mostOfMessage, count: left }) });
  else if (folders > 0) showToast({ text: t("files.folders") });
}
