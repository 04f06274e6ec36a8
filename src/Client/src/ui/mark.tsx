/** The sign of LiveChat. */
export function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="9" fill="var(--accent)" />
      <path
        d="M9 10.500A2.500 2.500 0 0 1 11.500 8h9A2.500 2.500 0 0 1 23 10.500v6a2.500 2.500 0 0 1-2.500 2.500H15l-4.300 3.800c-.6.5-1.700.1-1.700-.8z"
        fill="var(--on-accent)"
      />
    </svg>
  );
}
