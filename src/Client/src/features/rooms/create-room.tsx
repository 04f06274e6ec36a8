import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { RoomVisibility } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { navigate, roomPath } from "@/lib/router";
import { Button } from "@/ui/button";
import { ChoiceCards } from "@/ui/choice-cards";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";
import { RoomFields } from "./room-fields";
import { createRoom } from "./rooms-queries";
import { joinedRoom } from "./rooms-store";

export function CreateRoom({ name: wanted, onClose }: { name: string; onClose: () => void }) {
  const queries = useQueryClient();
  const [name, setName] = useState(wanted);
  const [topic, setTopic] = useState("");
  const [visibility, setVisibility] = useState<RoomVisibility>("public");
  const create = useMutation({
    mutationFn: () => createRoom({ name: name.trim(), topic: topic.trim(), visibility }),
    onSuccess: (room) => {
      joinedRoom(room);
      void queries.invalidateQueries({ queryKey: ["rooms", "public"] });
      onClose();
      navigate(roomPath(room.id));
    },
  });
  return (
    <Dialog title={t("room.createTitle")} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate();
        }}
      >
        <DialogBody>
          <RoomFields name={name} onName={setName} topic={topic} onTopic={setTopic} error={create.error} />
          <ChoiceCards
            label={t("room.visibility")}
            value={visibility}
            choices={[
              { value: "public", name: t("room.public"), hint: t("room.publicHint") },
              { value: "private", name: t("room.private"), hint: t("room.privateHint") },
            ]}
            onChoose={setVisibility}
          />
          <DialogActions>
            <Button onClick={onClose}>{t("app.cancel")}</Button>
            <Button type="submit" look="accent" busy={create.isPending} disabled={!name.trim()}>
              {t("room.create")}
            </Button>
          </DialogActions>
        </DialogBody>
      </form>
    </Dialog>
  );
}
