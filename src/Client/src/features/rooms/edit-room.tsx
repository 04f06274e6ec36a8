import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { RoomPolicy, RoomView } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { useRights } from "@/lib/room-rights";
import { Button } from "@/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";
import { PolicyFields } from "./policy-fields";
import { RoomFields } from "./room-fields";
import { patchRoom } from "./rooms-queries";
import { SlowModeField } from "./slow-mode-field";
import { roomNotice } from "./rooms-store";

const policyOf = ({ slowMode: _, ...roles }: RoomPolicy) => roles;

export function EditRoom({ room, onClose }: { room: RoomView; onClose: () => void }) {
  const [name, setName] = useState(room.name);
  const [topic, setTopic] = useState(room.topic);
  const [policy, setPolicy] = useState(room.policy);
  const slowBefore = room.policy?.slowMode ?? 0;
  const [slow, setSlow] = useState(slowBefore);
  const may = useRights(room);
  const save = useMutation({
    mutationFn: () =>
      patchRoom(room.id, {
        ...(name.trim() !== room.name && { name: name.trim() }),
        ...(topic.trim() !== room.topic && { topic: topic.trim() }),
        ...(may.setPolicy && policy && { policy: policyOf(policy) }),
        ...(slow !== slowBefore && { slowMode: slow }),
      }),
    onSuccess: (changed) => {
      roomNotice({ type: "room.changed", room: changed });
      onClose();
    },
  });
  return (
    <Dialog title={t("room.editTitle", { room: room.name })} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <DialogBody>
          <RoomFields name={name} onName={setName} topic={topic} onTopic={setTopic} error={save.error} />
          {may.manage && <SlowModeField seconds={slow} onSeconds={setSlow} />}
          {may.setPolicy && policy && <PolicyFields policy={policy} onPolicy={setPolicy} />}
          <DialogActions>
            <Button onClick={onClose}>{t("app.cancel")}</Button>
            <Button type="submit" look="accent" busy={save.isPending} disabled={!name.trim()}>
              {t("app.save")}
            </Button>
          </DialogActions>
        </DialogBody>
      </form>
    </Dialog>
  );
}
