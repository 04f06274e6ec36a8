import { t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { showToast } from "@/lib/toast";

/** Decides a report. That somebody else was first is told, and no failure: it is decided. */
export async function decide(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (codeOf(error) !== "already-done") throw error;
    showToast({ text: t("reports.already") });
  }
}
