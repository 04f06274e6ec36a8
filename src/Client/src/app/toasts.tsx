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

  const end = (act: () => void) => () => {
    useToast.setState({ toast: undefined });
    act();
  };

  return (
    <div className={styles.place} role="status">
      {toast && (
        <div className={styles.toast}>
          <span>{toast.text}</span>
          {toast.undo && (
            <button type="button" className={styles.action} onClick={end(toast.undo)}>
              {t("app.undo")}
            </button>
          )}
          {toast.act && (
            <button type="button" className={styles.action} onClick={end(toast.act.run)}>
              {toast.act.label}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
