import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { changeMe, useMe } from "@/lib/session";
import { Button } from "@/ui/button";
import { Group } from "@/ui/group";
import { SelectField } from "@/ui/select-field";
import { TextField } from "@/ui/text-field";
import { zones } from "./local-time";
import { patchMe } from "./people-queries";
import { PictureGroup } from "./picture/picture-group";
import styles from "./profile-section.module.css";

/** What one tells others about oneself. */
export function ProfileSection() {
  const me = useMe();
  const [bio, setBio] = useState(me?.bio ?? "");
  const [pronouns, setPronouns] = useState(me?.pronouns ?? "");
  const [zone, setZone] = useState(me?.timeZone ?? "");
  const [hides, setHides] = useState(me?.hidesLastSeen ?? false);
  const [hidesReading, setHidesReading] = useState(me?.hidesReading ?? false);
  const save = useMutation({
    mutationFn: () => patchMe({ bio, pronouns, timeZone: zone, hidesLastSeen: hides, hidesReading }),
    onSuccess: changeMe,
  });
  const touched =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      save.reset();
    };
  return (
    <>
      <PictureGroup />
      <Group title={t("profile.about")} text={t("profile.aboutText")}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate();
          }}
        >
          <label className={styles.field}>
            <span>{t("profile.bio")}</span>
            <textarea
              rows={4}
              maxLength={1000}
              dir="auto"
              value={bio}
              onChange={({ target }) => touched(setBio)(target.value)}
            />
          </label>
          <TextField
            label={t("profile.pronouns")}
            optional={t("session.optional")}
            maxLength={80}
            autoComplete="off"
            value={pronouns}
            onChange={({ target }) => touched(setPronouns)(target.value)}
          />
          <SelectField
            label={t("profile.zone")}
            value={zone}
            choices={[
              ["", t("profile.zoneNone")],
              ...zones().map((each) => [each, each.replaceAll("_", " ")] as const),
            ]}
            onChoose={touched(setZone)}
          />
          <label className={styles.check}>
            <input type="checkbox" checked={hides} onChange={({ target }) => touched(setHides)(target.checked)} />
            <span>{t("profile.hidesLastSeen")}</span>
          </label>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={hidesReading}
              onChange={({ target }) => touched(setHidesReading)(target.checked)}
            />
            <span>{t("profile.hidesReading")}</span>
          </label>
          {save.error && (
            <p className={styles.error} role="alert">
              {refusalText(codeOf(save.error))}
            </p>
          )}
          <div className={styles.actions}>
            <Button type="submit" look="accent" busy={save.isPending}>
              {t("app.save")}
            </Button>
            {save.isSuccess && <p role="status">{t("app.saved")}</p>}
          </div>
        </form>
      </Group>
    </>
  );
}
