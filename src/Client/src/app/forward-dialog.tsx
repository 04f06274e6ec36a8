import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import "@/i18n/en-forward";
import { overLimit } from "@/features/composer/limit";
import { sendMessage } from "@/features/timeline/sender";
import { refusalText, t } from "@/i18n/t";
import { peopleCalled } from "@/lib/calls";
import { endForwarding } from "@/lib/forwarding";
import type { Forwarding } from "@/lib/forwarding";
import { codeOf } from "@/lib/refused";
import { useSession } from "@/lib/session";
import { showToast } from "@/lib/toast";
import { calledIn } from "@/text/called";
import { Forwarded } from "@/text/forwarded";
import { Button } from "@/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";
import field from "@/ui/text-field.module.css";
import styles from "./forward-dialog.module.css";
import { ForwardPicker } from "./forward-picker";
import { roomOf } from "./forward-targets";
import type { Target } from "./forward-targets";

/** Where to forward a message, and what to say to it. It goes out like any message: in order, once, and later when there is no connection. */
export function ForwardDialog({ asked }: { asked: Forwarding }) {
  const { room, seq, message } = asked;
  const maxBytes = useSession(({ server }) => server?.messageBytes ?? 16 * 1024);
  const [chosen, setChosen] = useState<Target[]>([]);
  const [comment, setComment] = useState("");
  const id = useId();
  const left = overLimit(comment, maxBytes);

  const send = useMutation({
    mutationFn: () => Promise.all(chosen.map(roomOf)), // All of them, before anything is said.
    onSuccess(rooms) {
      const mentions = peopleCalled(calledIn(comment).names);
      const extras = { forward: { room, message: seq }, ...(mentions.length > 0 && { mentions }) };
      for (const target of rooms) sendMessage(target, comment.trim(), extras, { forwarded: message });
      endForwarding();
      showToast({ text: t("forward.sent", { count: chosen.length, name: chosen[0]?.name ?? "" }) });
    },
  });

  return (
    <Dialog title={t("forward.title")} onClose={endForwarding}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen.length > 0 && left >= 0) send.mutate();
        }}
      >
        <DialogBody>
          <ForwardPicker chosen={chosen} onChosen={setChosen} />
          <div className={styles.message}>
            <Forwarded message={message} />
          </div>
          <div className={field.field}>
            <label htmlFor={id} className={field.label}>
              {t("forward.comment")}
              <span className={field.optional}>{t("session.optional")}</span>
            </label>
            <div className={field.box}>
              <textarea
                id={id}
                className={`${field.input} ${styles.comment}`}
                rows={2}
                dir="auto"
                value={comment}
                aria-invalid={left < 0}
                onChange={({ target }) => setComment(target.value)}
              />
            </div>
            {left < 0 && (
              <p className={field.error} role="alert">
                {t("composer.tooLong", { count: -left })}
              </p>
            )}
          </div>
          {send.error && (
            <p className={field.error} role="alert">
              {refusalText(codeOf(send.error))}
            </p>
          )}
          <DialogActions>
            <Button onClick={endForwarding}>{t("app.cancel")}</Button>
            <Button type="submit" look="accent" busy={send.isPending} disabled={chosen.length === 0 || left < 0}>
              {t("forward.send")}
            </Button>
          </DialogActions>
        </DialogBody>
      </form>
    </Dialog>
  );
}
