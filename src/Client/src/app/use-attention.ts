import { useSyncExternalStore } from "react";

const names = ["focus", "blur", "visibilitychange"] as const;

function subscribe(listener: () => void): () => void {
  for (const name of names) (name === "visibilitychange" ? document : window).addEventListener(name, listener);
  return () => {
    for (const name of names) (name === "visibilitychange" ? document : window).removeEventListener(name, listener);
  };
}

/** Whether someone is looking: the page is visible and has the focus. */
export const isAttentive = () => document.visibilityState === "visible" && document.hasFocus();

export const useAttention = () => useSyncExternalStore(subscribe, isAttentive);
