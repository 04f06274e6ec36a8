import { useEffect, useState } from "react";

const shownFor = 2_500;

/** The message that an address named, for as long as it is to be pointed out after it came on screen. */
export function usePointed(target: number | undefined): number | undefined {
  const [pointed, setPointed] = useState<number>();
  if (target !== undefined && target !== pointed) setPointed(target);

  useEffect(() => {
    if (pointed === undefined || target !== undefined) return;
    const timer = setTimeout(() => setPointed(undefined), shownFor);
    return () => clearTimeout(timer);
  }, [pointed, target]);

  return target === undefined ? pointed : undefined;
}
