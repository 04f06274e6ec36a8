import { create } from "zustand";
import { refusalText, t } from "@/i18n/t";
import { copyText } from "@/ui/copy";
import { codeOf } from "./refused";

interface Toast {
  text: string;
  undo?: () => void;
  /** Leads to what it is about. */
  act?: { label: string; run: () => void };
}

export const useToast = create<{ toast: Toast | undefined }>(() => ({ toast: undefined }));

/** Says what was done elsewhere, with a way back. One at a time; they are rare. */
export const showToast = (toast: Toast) => useToast.setState({ toast });

/** Says why something was not done that nothing on screen tells of. */
export const tellFailure = (error: unknown) => showToast({ text: refusalText(codeOf(error)) });

/** For entries of menus, which are gone by the time it is done. */
export async function copyAndTell(text: string): Promise<void> {
  const done = await copyText(text);
  showToast({ text: t(done ? "app.copied" : "app.notCopied") });
}
