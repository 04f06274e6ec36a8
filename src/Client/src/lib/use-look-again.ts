import { useEffect, useEffectEvent, useRef } from "react";

const pause = 400;

/** Looks again when what is told is not what was told before: once for a burst of it, and not at first. */
export function useLookAgain(told: number, look: () => unknown): void {
  const heard = useRef(told);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const again = useEffectEvent(() => {
    timer.current = undefined;
    void look();
  });

  useEffect(() => {
    if (told === heard.current) return;
    heard.current = told;
    timer.current ??= setTimeout(() => again(), pause);
  }, [told]);

  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
}
