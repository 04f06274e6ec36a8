import { create } from "zustand";
import type { RoomFolder, RoomId, SidebarOrder, SidebarSort } from "@/contracts/wire";
import { request } from "./http";
import { codeOf } from "./refused";

const none: SidebarOrder = {
  version: 0,
  favourites: [],
  folders: [],
  muted: [],
  rooms: "unset",
  conversations: "unset",
};

/** How one has arranged one's rooms, the same on all devices. */
export const useOrder = create<SidebarOrder>(() => none);

export const useIsMuted = (id: RoomId) => useOrder(({ muted }) => muted.includes(id));

export type Change = (order: SidebarOrder) => SidebarOrder;

export const without = (ids: readonly RoomId[], id: RoomId) => ids.filter((each) => each !== id);
export const out = (folders: readonly RoomFolder[], id: RoomId) =>
  folders.map((folder) => (folder.rooms.includes(id) ? { ...folder, rooms: without(folder.rooms, id) } : folder));

export const favour =
  (id: RoomId, yes: boolean): Change =>
  (order) => ({ ...order, favourites: yes ? [...without(order.favourites, id), id] : without(order.favourites, id) });

export const mute =
  (id: RoomId, yes: boolean): Change =>
  (order) => ({ ...order, muted: yes ? [...without(order.muted, id), id] : without(order.muted, id) });

/** Into the folder of that name, which is made when there is none; null: out of any. */
export const moveTo =
  (id: RoomId, name: string | null): Change =>
  (order) => {
    const folders = out(order.folders, id);
    if (name === null) return { ...order, folders };
    const known = folders.some((folder) => folder.name === name);
    const all = known ? folders : [...folders, { name, collapsed: false, rooms: [] }];
    return {
      ...order,
      folders: all.map((folder) => (folder.name === name ? { ...folder, rooms: [...folder.rooms, id] } : folder)),
    };
  };

const changeFolder =
  (name: string, next: (folder: RoomFolder) => RoomFolder | undefined): Change =>
  (order) => ({
    ...order,
    folders: order.folders.flatMap((folder) => (folder.name === name ? (next(folder) ?? []) : folder)),
  });

export const collapse = (name: string, collapsed: boolean) =>
  changeFolder(name, (folder) => ({ ...folder, collapsed }));
export const renameFolder = (name: string, next: string) => changeFolder(name, (folder) => ({ ...folder, name: next }));
export const deleteFolder = (name: string) => changeFolder(name, () => undefined);
export const sortBy =
  (section: "rooms" | "conversations", sort: SidebarSort): Change =>
  (order) => ({ ...order, [section]: sort });

let last: Promise<unknown> = Promise.resolve();

export async function loadOrder(): Promise<void> {
  const order = await request<SidebarOrder>("GET", "/users/me/sidebar");
  if (order.version >= useOrder.getState().version) useOrder.setState(order, true);
}

export const forgetOrder = () => useOrder.setState(none, true);

/** Shows the change at once. When another device was quicker, it is made anew on top of what that one did. */
export function changeOrder(change: Change): Promise<void> {
  const shown = useOrder.getState();
  useOrder.setState({ ...change(shown), version: shown.version }, true);
  const saved = last.then(() => save(change));
  last = saved.catch(() => undefined);
  return saved;
}

async function save(change: Change): Promise<void> {
  for (let tries = 0; ; tries++) {
    const order = await request<SidebarOrder>("GET", "/users/me/sidebar");
    try {
      useOrder.setState(await request<SidebarOrder>("PUT", "/users/me/sidebar", change(order)), true);
      return;
    } catch (error) {
      if (codeOf(error) === "outdated" && tries < 3) continue;
      useOrder.setState(order, true);
      throw error;
    }
  }
}
