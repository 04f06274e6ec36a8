import { signOut } from "@/lib/session";

const patience = 3_000;

/** Signs out. What was written and is not at the server yet goes there first, because nothing of it stays on the device. */
export async function leaveDevice(): Promise<void> {
  try {
    const { flushDrafts } = await import("@/lib/drafts-sync");
    await Promise.race([flushDrafts(), new Promise((resolve) => setTimeout(resolve, patience))]);
    await signOut();
  } catch {
    // Still signed in: the menu is there to try again.
  }
}
