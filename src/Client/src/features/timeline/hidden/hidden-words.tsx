import { EyeOff } from "lucide-react";
import "@/i18n/en-hidden";
import { t } from "@/i18n/t";
import acts from "@/features/timeline/acts/acts.module.css";

/** At a message that one does not want to see, and sees because one asked to. */
export const HiddenMark = () => (
  <span className={acts.marks}>
    <EyeOff size={12} strokeWidth={2} aria-hidden />
    {t("hidden.mark")}
  </span>
);

/** In place of its words, where it cannot be left out: above the replies to it. */
export const HiddenWords = () => <p className={acts.gone}>{t("hidden.words")}</p>;
