import { create } from "zustand";
import { persist } from "zustand/middleware";

const kept = 40;

/** What was named lately, the last first: it is offered before its equals. */
interface Named {
  named: readonly string[];
}

const useNamed = create<Named>()(persist((): Named => ({ named: [] }), { name: "livechat.named" }));

export const noteNamed = (key: string) =>
  useNamed.setState(({ named }) => ({ named: [key, ...named.filter((each) => each !== key)].slice(0, kept) }));

/** Those named lately go first, the others stay in their order. */
export function latelyFirst<T extends { key: string }>(all: readonly T[]): T[] {
  const { named } = useNamed.getState();
  const rank = ({ key }: T) => (named.includes(key) ? named.indexOf(key) : named.length);
  return all.toSorted((one, two) => rank(one) - rank(two));
}
