import { Suspense, useState } from "react";
import type { FactorNeeded } from "@/contracts/wire";
import { navigate, useAddress, withQuery } from "@/lib/router";
import { lazy } from "@/ui/lazy";
import { PasswordStep } from "./password-step";

const SecondStep = lazy(() => import("./second-step").then(({ SecondStep }) => ({ default: SecondStep })));
const ProviderStep = lazy(() => import("./provider-step").then(({ ProviderStep }) => ({ default: ProviderStep })));

interface Props {
  signUpPath: string;
  /** Where to go afterwards. */
  next: string;
}

/** Password or another way, what a provider still wants to know, the second factor. */
export function SignInScreen({ signUpPath, next }: Props) {
  const query = new URL(useAddress(), location.origin).searchParams;
  const [factor, setFactor] = useState<FactorNeeded>();
  const [code, setCode] = useState(query.get("refused") ?? undefined);
  const provided = query.get("step");

  function begin(needed: FactorNeeded) {
    setCode(undefined);
    setFactor(needed);
    if (provided !== null) navigate(withQuery("step", null), { replace: true });
  }

  function back(why?: string) {
    setCode(why);
    setFactor(undefined);
    if (provided !== null) navigate(withQuery("step", null), { replace: true });
  }

  if (factor === undefined && provided === null) {
    return <PasswordStep signUpPath={signUpPath} next={next} code={code} onFactorNeeded={begin} />;
  }
  return (
    <Suspense fallback={null}>
      {factor !== undefined ? (
        <SecondStep step={factor} onBack={back} />
      ) : (
        <ProviderStep step={provided ?? ""} onFactorNeeded={begin} onBack={back} />
      )}
    </Suspense>
  );
}
