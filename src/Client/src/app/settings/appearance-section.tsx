import { chooseLanguage, currentLocale, languages } from "@/i18n/locale";
import type { Language } from "@/i18n/locale";
import { t } from "@/i18n/t";
import { useTheme } from "@/lib/settings";
import { ChoiceCards } from "@/ui/choice-cards";
import { Group } from "@/ui/group";
import { SelectField } from "@/ui/select-field";
import { LinksGroup } from "./links-group";

const themes = ["system", "light", "dark", "contrast"] as const;

export function AppearanceSection() {
  const theme = useTheme((state) => state.theme);
  return (
    <>
      <ChoiceCards
        label={t("menu.theme")}
        value={theme}
        choices={themes.map((value) => ({ value, name: t(`menu.theme.${value}`) }))}
        onChoose={(choice) => useTheme.setState({ theme: choice })}
      />
      <Group title={t("menu.language")} text={t("settings.languageText")}>
        <SelectField
          label={t("settings.languageChoice")}
          value={currentLocale().slice(0, 2)}
          choices={Object.entries(languages)}
          onChoose={(choice) => chooseLanguage(choice as Language)}
        />
      </Group>
      <LinksGroup />
    </>
  );
}
