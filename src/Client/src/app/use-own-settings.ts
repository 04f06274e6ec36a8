import { useEffect } from "react";
import { loadBlocks } from "@/lib/blocks";
import { loadOrder } from "@/lib/sidebar-order";
import { useMe } from "@/lib/session";

/** Asks for what one keeps for oneself, again whenever another device has changed it. */
export function useOwnSettings(): void {
  const me = useMe();
  const id = me?.id;
  const version = me?.settings ?? 0;
  useEffect(() => {
    if (id === undefined) return;
    void loadBlocks().catch(() => undefined);
    void loadOrder().catch(() => undefined);
  }, [id, version]);
}
