let kept: { address: string; key: string } | undefined;

const here = () => location.pathname + location.search;

/** Somebody goes to what was found, and may come back. */
export const openedFrom = (key: string) => void (kept = { address: here(), key });

/** What one went to from the very same search; undefined: nothing. */
export const lastOpened = (): string | undefined => (kept?.address === here() ? kept.key : undefined);
