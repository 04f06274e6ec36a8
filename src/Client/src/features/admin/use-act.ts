import { useMutation, useQueryClient } from "@tanstack/react-query";
import { refusalText } from "@/i18n/t";
import { codeOf } from "@/lib/refused";

/** Does something, then shows the administration as it is now. */
export function useAct(work: () => Promise<unknown>, onDone: () => void) {
  const queries = useQueryClient();
  const act = useMutation({
    mutationFn: work,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["admin"] });
      onDone();
    },
  });
  return {
    run: () => act.mutate(),
    busy: act.isPending,
    error: act.error ? refusalText(codeOf(act.error)) : undefined,
  };
}
