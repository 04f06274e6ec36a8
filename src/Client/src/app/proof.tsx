import { Suspense, useEffect } from "react";
import { useProof } from "@/lib/proof";
import { navigate, withQuery } from "@/lib/router";
import { showToast } from "@/lib/toast";
import { lazy } from "@/ui/lazy";

const ProofDialog = lazy(() =>
  import("@/features/session/proof-dialog").then(({ ProofDialog }) => ({ default: ProofDialog })),
);

/** Above everything, whichever page needs it. */
export function Proof() {
  const answer = useProof((state) => state.answer);

  useEffect(() => {
    const outcome = new URLSearchParams(location.search).get("proof");
    if (outcome === null) return;
    navigate(withQuery("proof", null), { replace: true });
    void import("@/features/session/proof-outcome").then(({ outcomeText }) =>
      showToast({ text: outcomeText(outcome) }),
    );
  }, []);
  return (
    answer && (
      <Suspense fallback={null}>
        <ProofDialog onEnd={answer} />
      </Suspense>
    )
  );
}
