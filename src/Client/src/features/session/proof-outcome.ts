import "@/i18n/en-entry";
import { refusalText, t } from "@/i18n/t";

/** What is said to somebody who comes back from a provider that was to confirm who they are. */
export const outcomeText = (outcome: string) => (outcome === "shown" ? t("proof.shown") : refusalText(outcome));
