import type { FactorNeeded } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { hasPasskeys } from "@/lib/webauthn";
import { Button } from "@/ui/button";
import { EntryScreen } from "./entry-screen";
import { FactorForm } from "./factor-form";
import { beginFactorPasskey, finishSignIn } from "./sign-in-ways";

interface Props {
  step: FactorNeeded;
  /** Back to the password; with a code when the step is over. */
  onBack: (code?: string) => void;
}

/** What comes after the password of an account with a second factor. */
export function SecondStep({ step, onBack }: Props) {
  const usable = step.factors.filter((kind) => kind !== "passkey" || hasPasskeys());
  const over = (error: unknown): never => {
    if (codeOf(error) === "flow-spent") onBack("flow-spent");
    throw error;
  };
  return (
    <EntryScreen
      title={t("factor.title")}
      text={usable.length > 0 ? t("factor.text") : t("factor.noneUsable")}
      footer={
        <Button look="quiet" onClick={() => onBack()}>
          {t("factor.back")}
        </Button>
      }
    >
      {usable.length > 0 && (
        <FactorForm
          ways={usable}
          action={t("session.signIn")}
          begin={() => beginFactorPasskey(step).catch(over)}
          show={(shown) => finishSignIn(step, shown).catch(over)}
        />
      )}
    </EntryScreen>
  );
}
