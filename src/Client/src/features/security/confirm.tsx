import { useMutation } from "@tanstack/react-query";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { Button } from "@/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";
import styles from "./security.module.css";

interface Props {
  title: string;
  text: string;
  action: string;
  work: () => Promise<unknown>;
  onClose: () => void;
}

/** Asks before something is taken away that cannot be had back. */
export function Confirm({ title, text, action, work, onClose }: Props) {
  const run = useMutation({ mutationFn: work, onSuccess: onClose });
  return (
    <Dialog title={title} text={text} onClose={onClose}>
      <DialogBody>
        {run.error && (
          <p className={styles.error} role="alert">
            {refusalText(codeOf(run.error))}
          </p>
        )}
        <DialogActions>
          <Button onClick={onClose}>{t("app.cancel")}</Button>
          <Button look="danger" busy={run.isPending} onClick={() => run.mutate()}>
            {action}
          </Button>
        </DialogActions>
      </DialogBody>
    </Dialog>
  );
}
