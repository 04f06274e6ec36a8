import { create } from "zustand";
import { t } from "@/i18n/t";
import { copyText } from "@/ui/copy";

interface Toast {
  text: string;
  undo?: () => void;
}

export const useToast = create<{ toast: Toast | undefined }>(() => ({ toast: undefined }));

/** Says what was done elsewhere, with a way back. One at a time; they are rare. */
export const showToast = (toast: Toast) => useToast.setState({ toast });

/** For entries of menus, which are gone by the time it is done. */
export async function copyAndTell(text: string): Promise<void> {
  const done = await copyText(text);
  showToast({ text: t(done ? "app.copied" : "app.notCopied") });
}
