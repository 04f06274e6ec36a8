import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { TextField } from "@/ui/text-field";

interface Props {
  name: string;
  onName: (name: string) => void;
  topic: string;
  onTopic: (topic: string) => void;
  error: Error | null;
}

export function RoomFields({ name, onName, topic, onTopic, error }: Props) {
  return (
    <>
      <TextField
        label={t("room.name")}
        hint={t("room.nameHint")}
        maxLength={80}
        autoComplete="off"
        value={name}
        error={error ? refusalText(codeOf(error)) : undefined}
        onChange={({ target }) => onName(target.value)}
      />
      <TextField
        label={t("room.topic")}
        optional={t("session.optional")}
        hint={t("room.topicHint")}
        maxLength={250}
        autoComplete="off"
        value={topic}
        onChange={({ target }) => onTopic(target.value)}
      />
    </>
  );
}
