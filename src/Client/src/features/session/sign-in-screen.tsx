import { Suspense, lazy, useState } from "react";
import type { FactorNeeded } from "@/contracts/wire";
import { PasswordStep } from "./password-step";

const SecondStep = lazy(() => import("./second-step").then(({ SecondStep }) => ({ default: SecondStep })));

export function SignInScreen({ signUpPath }: { signUpPath: string }) {
  const [step, setStep] = useState<FactorNeeded>();
  const [spent, setSpent] = useState<string>();

  function begin(next: FactorNeeded) {
    setSpent(undefined);
    setStep(next);
  }

  function back(code?: string) {
    setSpent(code);
    setStep(undefined);
  }

  if (step === undefined) return <PasswordStep signUpPath={signUpPath} code={spent} onFactorNeeded={begin} />;
  return (
    <Suspense fallback={null}>
      <SecondStep step={step} onBack={back} />
    </Suspense>
  );
}
