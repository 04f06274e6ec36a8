import type { MentionScope } from "@/contracts/wire";
import { t } from "@/i18n/t";
import "@/i18n/en-mention";
import { Button } from "@/ui/button";
import { Dialog, DialogActions } from "@/ui/dialog";

interface Props {
  scope: MentionScope;
  /** How many others are in the room. */
  count: number;
  room: string;
  /** What the button says, when it does not send at once. */
  yes?: string;
  onSend: () => void;
  onClose: () => void;
}

/** Before a message calls many: how many they are. */
export function ConfirmCall({ scope, count, room, yes, onSend, onClose }: Props) {
  const all = scope === "all";
  return (
    <Dialog
      title={t(all ? "mention.askAll" : "mention.askHere")}
      text={t(all ? "mention.reachesAll" : "mention.reachesHere", { count, room })}
      onClose={onClose}
    >
      <DialogActions>
        <Button onClick={onClose}>{t("app.cancel")}</Button>
        <Button look="accent" onClick={onSend}>
          {yes ?? t("mention.send")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
