import { useEffect, useEffectEvent, useRef } from "react";

const pause = 400;

interface Look {
  /** Whether the first look is under way, without an answer so far. */
  isLoading: boolean;
  refetch: () => Promise<unknown>;
}

/** While the first look has no answer, another one is only told that answer, which may be older than what was told. */
async function lookAnew({ isLoading, refetch }: Look): Promise<void> {
  if (isLoading) await refetch();
  await refetch();
}

/** Looks again when what is told is not what was told before: once for a burst of it, and not at first. */
export function useLookAgain(told: number, look: Look): void {
  const heard = useRef(told);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const again = useEffectEvent(() => {
    timer.current = undefined;
    void lookAnew(look);
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
