import { create } from "zustand";
import { persist } from "zustand/middleware";

/** Whether this device shows where links lead. */
export const useLinkPreviews = create<{ shown: boolean }>()(
  persist(() => ({ shown: true }), { name: "livechat.linkPreviews" }),
);
