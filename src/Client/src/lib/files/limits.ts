import { useSession } from "@/lib/session";

/** A message carries no more. */
export const mostOfMessage = 10;

/** The largest file that the server takes, in bytes; undefined while it takes none. */
export const useFileBytes = () => useSession(({ server }) => server?.fileBytes);
export const fileBytes = () => useSession.getState().server?.fileBytes;

/** Why there is no use in sending a file, as far as one knows here. */
export function refusedAtOnce({ size }: File): string | undefined {
  if (size === 0) return "file-empty";
  const most = fileBytes();
  return most !== undefined && size > most ? "file-too-large" : undefined;
}
