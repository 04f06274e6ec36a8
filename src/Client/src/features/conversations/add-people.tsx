import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Person, RoomView } from "@/contracts/wire";
import { refusalText, t } from "@/i18n/t";
import { rememberPeople } from "@/lib/people";
import { codeOf } from "@/lib/refused";
import { Button } from "@/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";
import { addPeople } from "./conversations-queries";
import styles from "./conversation-dialogs.module.css";
import { PeoplePicker } from "./people-picker";

const mostInGroup = 50;

interface Props {
  room: RoomView;
  onAdded: (room: RoomView) => void;
  onClose: () => void;
}

export function AddPeople({ room, onAdded, onClose }: Props) {
  const [chosen, setChosen] = useState<Person[]>([]);
  const add = useMutation({
    mutationFn: () =>
      addPeople(
        room.id,
        chosen.map(({ id }) => id),
      ),
    onSuccess: (changed) => {
      rememberPeople(chosen);
      onAdded(changed);
    },
  });
  return (
    <Dialog
      title={t("conversation.add")}
      text={t(room.kind === "direct" ? "conversation.addToDirect" : "conversation.addText")}
      onClose={onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen.length) add.mutate();
        }}
      >
        <DialogBody>
          <PeoplePicker
            label={t("conversation.who")}
            chosen={chosen}
            onChosen={setChosen}
            without={room.people}
            most={mostInGroup - room.people.length}
          />
          {add.error && (
            <p className={styles.error} role="alert">
              {refusalText(codeOf(add.error))}
            </p>
          )}
          <DialogActions>
            <Button onClick={onClose}>{t("app.cancel")}</Button>
            <Button type="submit" look="accent" busy={add.isPending} disabled={chosen.length === 0}>
              {t("conversation.addConfirm")}
            </Button>
          </DialogActions>
        </DialogBody>
      </form>
    </Dialog>
  );
}
