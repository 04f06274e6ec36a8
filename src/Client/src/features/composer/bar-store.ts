import { create } from "zustand";
import { persist } from "zustand/middleware";

interface Bar {
  shown: boolean;
  toggle: () => void;
}

/** Whether the formatting bar stands above the field, in this browser. */
export const useBar = create<Bar>()(
  persist((set) => ({ shown: false, toggle: () => set(({ shown }) => ({ shown: !shown })) }), {
    name: "livechat.formatting",
    partialize: ({ shown }) => ({ shown }),
  }),
);
