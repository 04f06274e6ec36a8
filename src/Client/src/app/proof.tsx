import { Suspense, lazy } from "react";
import { useProof } from "@/lib/proof";

const ProofDialog = lazy(() =>
  import("@/features/session/proof-dialog").then(({ ProofDialog }) => ({ default: ProofDialog })),
);

/** Above everything, whichever page needs it. */
export function Proof() {
  const answer = useProof((state) => state.answer);
  return (
    answer && (
      <Suspense fallback={null}>
        <ProofDialog onEnd={answer} />
      </Suspense>
    )
  );
}
