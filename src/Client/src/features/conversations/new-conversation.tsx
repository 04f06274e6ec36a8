import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Person, RoomView } from "@/contracts/wire";
import { refusalText, t } from "@/i18n/t";
import { rememberPeople } from "@/lib/people";
import { codeOf } from "@/lib/refused";
import { myId } from "@/lib/session";
import { Button } from "@/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";
import { TextField } from "@/ui/text-field";
import { startConversation } from "./conversations-queries";
import styles from "./conversation-dialogs.module.css";
import { PeoplePicker } from "./people-picker";

interface Props {
  onStarted: (room: RoomView) => void;
  onClose: () => void;
}

/** One other is a direct conversation, more are a group, nobody is notes to oneself. */
export function NewConversation({ onStarted, onClose }: Props) {
  const [chosen, setChosen] = useState<Person[]>([]);
  const [name, setName] = useState("");
  const group = chosen.length > 1;
  const start = useMutation({
    mutationFn: (people: readonly Person[]) =>
      startConversation(
        people.map(({ id }) => id),
        group ? name.trim() : "",
      ),
    onSuccess: (room) => {
      rememberPeople(chosen);
      onStarted(room);
    },
  });
  return (
    <Dialog title={t("conversation.new")} text={t("conversation.newText")} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen.length) start.mutate(chosen);
        }}
      >
        <DialogBody>
          <PeoplePicker
            label={t("conversation.with")}
            chosen={chosen}
            onChosen={setChosen}
            without={[myId()]}
            most={49}
          />
          {group && (
            <TextField
              label={t("conversation.groupName")}
              optional={t("session.optional")}
              maxLength={80}
              autoComplete="off"
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          )}
          {start.error && (
            <p className={styles.error} role="alert">
              {refusalText(codeOf(start.error))}
            </p>
          )}
          <DialogActions>
            <Button look="quiet" className={styles.notes} disabled={start.isPending} onClick={() => start.mutate([])}>
              {t("conversation.notes")}
            </Button>
            <Button onClick={onClose}>{t("app.cancel")}</Button>
            <Button type="submit" look="accent" busy={start.isPending} disabled={chosen.length === 0}>
              {t(group ? "conversation.startGroup" : "conversation.start")}
            </Button>
          </DialogActions>
        </DialogBody>
      </form>
    </Dialog>
  );
}
