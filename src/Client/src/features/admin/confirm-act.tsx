import { useQueryClient } from "@tanstack/react-query";
import type { ComponentProps } from "react";
import { ConfirmDialog } from "@/ui/confirm-dialog";

/** Asks, does it, then shows the administration as it is now. */
export function ConfirmAct({ work, ...words }: ComponentProps<typeof ConfirmDialog>) {
  const queries = useQueryClient();
  async function act() {
    await work();
    await queries.invalidateQueries({ queryKey: ["admin"] });
  }
  return <ConfirmDialog {...words} work={act} />;
}
