import { queryOptions } from "@tanstack/react-query";
import type { EmojiView } from "@/contracts/wire";
import { loadOwn, refreshOwn } from "@/emoji/own";
import { request } from "@/lib/http";

/** What it finds is kept where the timeline looks for it. */
export const ownEmoji = queryOptions({ queryKey: ["emoji"], queryFn: () => loadOwn().then(() => true), gcTime: 0 });

const addressOf = (name: string) => `/emoji/${encodeURIComponent(name)}`;

export const addEmoji = (name: string, file: Blob) => request<EmojiView>("PUT", addressOf(name), file).then(refreshOwn);
export const removeEmoji = (name: string) => request("DELETE", addressOf(name)).then(refreshOwn);
