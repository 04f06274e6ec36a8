import type { RoomFolder, RoomId } from "@/contracts/wire";
import { out, without } from "./sidebar-order";
import type { Change } from "./sidebar-order";

/** A place in one's sidebar: among the favourites, in a folder, or in neither, before a room or at the end. */
export interface Place {
  section: "favourites" | "rest" | { folder: string };
  before: RoomId | null;
}

function put(ids: readonly RoomId[], id: RoomId, before: RoomId | null): RoomId[] {
  if (before === id) return [...ids];
  const others = without(ids, id);
  const at = before === null ? -1 : others.indexOf(before);
  return at < 0 ? [...others, id] : others.toSpliced(at, 0, id);
}

/** A favourite keeps its folder, to be back there when it is a favourite no more. */
export const placeAt =
  (id: RoomId, { section, before }: Place): Change =>
  (order) => {
    if (section === "favourites") return { ...order, favourites: put(order.favourites, id, before) };
    const favourites = without(order.favourites, id);
    if (section === "rest") return { ...order, favourites, folders: out(order.folders, id) };
    const { folder: name } = section;
    const inside = order.folders.find((folder) => folder.name === name);
    if (!inside) return order;
    const rooms = put(inside.rooms, id, before);
    const folders = out(order.folders, id).map((folder) => (folder.name === name ? { ...folder, rooms } : folder));
    return { ...order, favourites, folders };
  };

const swap = <T>(things: readonly T[], from: number, to: number): T[] => {
  const thing = things[from];
  if (thing === undefined || to < 0 || to >= things.length) return [...things];
  return things.toSpliced(from, 1).toSpliced(to, 0, thing);
};

/** One up (−1) or down (1), among the favourites or in its folder. */
export const shift =
  (id: RoomId, by: -1 | 1): Change =>
  (order) => {
    const at = order.favourites.indexOf(id);
    if (at >= 0) return { ...order, favourites: swap(order.favourites, at, at + by) };
    const moved = (folder: RoomFolder) => {
      // Favourites of a folder are shown elsewhere: they are passed over.
      const shown = folder.rooms.filter((room) => !order.favourites.includes(room));
      const place = shown.indexOf(id);
      const next = shown[place + by];
      if (place < 0 || next === undefined) return folder;
      const from = folder.rooms.indexOf(id);
      return { ...folder, rooms: swap(folder.rooms, from, folder.rooms.indexOf(next)) };
    };
    return { ...order, folders: order.folders.map(moved) };
  };

export const shiftFolder =
  (name: string, by: -1 | 1): Change =>
  (order) => {
    const at = order.folders.findIndex((folder) => folder.name === name);
    return { ...order, folders: swap(order.folders, at, at + by) };
  };
