import { refusalText, t } from "@/i18n/t";
import { TextField } from "@/ui/text-field";

const ofName: readonly string[] = ["name-taken", "name-invalid"];

/** What is wrong with the name, if that is what was refused. */
export const nameErrorOf = (code: string | undefined): string | undefined =>
  code === "name-missing"
    ? t("session.nameMissing")
    : code !== undefined && ofName.includes(code)
      ? refusalText(code)
      : undefined;

interface Props {
  name: string;
  onName: (name: string) => void;
  displayName: string;
  onDisplayName: (name: string) => void;
  error: string | undefined;
}

/** How somebody new will be called. */
export function NameFields({ name, onName, displayName, onDisplayName, error }: Props) {
  return (
    <>
      <TextField
        label={t("session.name")}
        hint={t("session.nameHint")}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={64}
        autoFocus // eslint-disable-line jsx-a11y/no-autofocus -- The only thing to do on this page.
        value={name}
        error={error}
        onChange={({ target }) => onName(target.value)}
      />
      <TextField
        label={t("session.displayName")}
        optional={t("session.optional")}
        hint={t("session.displayNameHint")}
        name="displayName"
        autoComplete="name"
        maxLength={80}
        value={displayName}
        onChange={({ target }) => onDisplayName(target.value)}
      />
    </>
  );
}
