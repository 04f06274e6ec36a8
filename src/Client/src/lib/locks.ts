/** Runs `work` while no other tab holds `name`. Without Web Locks (plain http) it just runs. */
export function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- Missing outside of secure contexts.
  if (!navigator.locks) return work();
  return navigator.locks.request(name, work);
}

const held = new Set<string>();

/** Takes `name` for as long as this tab lives. False when another tab has it. */
export function holdLock(name: string): Promise<boolean> {
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- Missing outside of secure contexts.
  if (held.has(name) || !navigator.locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      if (lock) held.add(name);
      resolve(lock !== null);
      return lock ? new Promise<never>(() => undefined) : undefined;
    });
  });
}
