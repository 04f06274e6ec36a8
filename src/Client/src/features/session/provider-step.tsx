import { useEffect, useState } from "react";
import type { FactorNeeded, IdentityNeeded } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { Refused, codeOf } from "@/lib/refused";
import { Skeleton } from "@/ui/skeleton";
import { EntryScreen } from "./entry-screen";
import { IdentityForm } from "./identity-form";
import { signInWithProvider } from "./sign-in-ways";

interface Props {
  step: string;
  onFactorNeeded: (step: FactorNeeded) => void;
  onBack: (code?: string) => void;
}

/** A step is good once: React may run an effect twice. */
const asked = new Map<string, Promise<void>>();

function askOnce(step: string): Promise<void> {
  const before = asked.get(step);
  if (before) return before;
  const answer = signInWithProvider(step);
  asked.set(step, answer);
  return answer;
}

/** Back from a provider: in, or on to a second factor or to a new account. */
export function ProviderStep({ step, onFactorNeeded, onBack }: Props) {
  const [identity, setIdentity] = useState<IdentityNeeded>();

  useEffect(() => {
    askOnce(step).catch((error: unknown) => {
      if (error instanceof Refused && error.factor) onFactorNeeded(error.factor);
      else if (error instanceof Refused && error.identity) setIdentity(error.identity);
      else onBack(codeOf(error));
    });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- Once for each step; what is called then is the newest by chance only.
  }, [step]);

  if (identity) return <IdentityForm step={step} identity={identity} onBack={onBack} />;
  return (
    <EntryScreen title={t("session.signIn")}>
      <Skeleton rows={3} look="line" />
    </EntryScreen>
  );
}
