import { create } from "zustand";
import { persist } from "zustand/middleware";

interface LinkPreviewState {
  shown: boolean;
}

/** Whether this device shows where links lead. */
export const useLinkPreviews = create<LinkPreviewState>()(
  persist((): LinkPreviewState => ({ shown: true }), { name: "livechat.linkPreviews" }),
);
