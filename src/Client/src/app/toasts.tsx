import { useEffect } from "react";
import { t } from "@/i18n/t";
import { useToast } from "@/lib/toast";
import styles from "./toasts.module.css";

const shownFor = 8_000;

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
