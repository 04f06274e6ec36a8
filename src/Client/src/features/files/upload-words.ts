import { refusalText, t } from "@/i18n/t";
import "@/i18n/en-files";
import type { Upload } from "@/lib/files/uploads";

/** How an upload stands, in a word or two. */
export function stateText({ state, sent, size, code }: Upload): string {
  switch (state) {
    case "running":
      return t("files.state.running", { percent: Math.floor((100 * sent) / Math.max(1, size)) });
    case "stalled":
      return t(code === "offline" || code === "signed-out" ? "files.state.stalled" : "files.state.storeAway");
    default:
      return t(`files.state.${state}`);
  }
}

/** What went wrong, and what to do about it. */
export function problemText({ state, code = "internal" }: Upload): string | undefined {
  if (state === "missing") return t("files.missing");
  if (state !== "failed") return undefined;
  return code === "too-many" ? t("files.tooManyUnsent") : refusalText(code);
}
