import { create } from "zustand";
import { loadServer, useSession } from "@/lib/session";

interface Version {
  running: string | undefined;
  changed: boolean;
  check: () => Promise<void>;
}

/** Whether the server was updated since this page was loaded. */
export const useVersion = create<Version>((set, get) => ({
  running: undefined,
  changed: false,
  check: async () => {
    const before = get().running ?? useSession.getState().server?.version;
    try {
      const { version } = await loadServer();
      set({ running: before ?? version, changed: before !== undefined && before !== version });
    } catch {
      // Asked again after the next connection.
    }
  },
}));
