import { useEffect } from "react";
import { create } from "zustand";
import { t } from "@/i18n/t";
import styles from "./toasts.module.css";

interface Toast {
  text: string;
  undo?: () => void;
}

const useToast = create<{ toast: Toast | undefined }>(() => ({ toast: undefined }));
const shownFor = 8_000;

/** Says what was done elsewhere, with a way back. One at a time; they are rare. */
export const showToast = (toast: Toast) => useToast.setState({ toast });

export function Toasts() {
  const { toast } = useToast();
  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(() => useToast.setState({ toast: undefined }), shownFor);
    return () => clearTimeout(timer);
  }, [toast]);

  function undo() {
    useToast.setState({ toast: undefined });
    toast?.undo?.();
  }

  return (
    <div className={styles.place} role="status">
      {toast && (
        <div className={styles.toast}>
          <span>{toast.text}</span>
          {toast.undo && (
            <button type="button" className={styles.action} onClick={undo}>
              {t("app.undo")}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
