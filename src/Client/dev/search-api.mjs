// What the fake server finds: messages of its rooms with the first word that was typed in them, and states of which the real one is seldom in.
import { world } from "./world.mjs";

const ok = (body) => ({ status: 200, body });
const pageSize = 12;

const said = (room) => room.events.filter(({ type }) => type === "message.posted");
const excerpt = (event) => {
  const { seq, at, by, text } = event;
  return { seq, at, by, text: text.slice(0, 300), cut: text.length > 300, deleted: false, revision: 0 };
};

const plan = { id: "plan", name: "Launch plan, final.pdf", size: 482_133, type: "application/pdf", kind: "document" };

/** Every place of a word in a text. */
function placesOf(text, word) {
  const places = [];
  for (let at = text.toLowerCase().indexOf(word); at >= 0; at = text.toLowerCase().indexOf(word, at + 1)) {
    places.push({ start: at, length: word.length });
  }
  return places;
}

function foundIn(room, word, files) {
  return said(room).flatMap((event, index, all) => {
    const found = placesOf(event.text, word);
    if (found.length === 0 || (files && index % 3 > 0)) return [];
    const { seq, at, by, text } = event;
    return {
      room: room.id,
      seq,
      at,
      by,
      text: text.slice(0, 240),
      found: found.filter(({ start }) => start < 240),
      ...(text.length > 240 && { goesOn: true }),
      ...(index > 0 && { before: excerpt(all[index - 1]) }),
      ...(all[index + 1] && { after: excerpt(all[index + 1]) }),
      ...(files && { files: [plan] }),
    };
  });
}

export const search = {
  "GET /search": ({ me }, query) => {
    const q = query.get("q") ?? "";
    const word =
      q
        .split(" ")
        .find((part) => !part.includes(":") && !part.startsWith("-"))
        ?.toLowerCase() ?? "e";
    const rooms = [...world.values()].filter(
      (room) => room.members.has(me) && !room.count && (!query.get("room") || room.id === query.get("room")),
    );
    const all = rooms
      .flatMap((room) => foundIn(room, word, q.includes("has:file")))
      .toSorted((one, two) => two.at - one.at);
    const from = Number(query.get("cursor") ?? 0);
    const at = q.indexOf("from:nobody");
    return ok({
      items: all.slice(from, from + pageSize),
      ...(from + pageSize < all.length && { next: String(from + pageSize) }),
      ...(at >= 0 && {
        notes: [{ code: "unknownPerson", start: at, length: "from:nobody".length }],
        near: true,
        incomplete: [{ room: "launch", through: 45, head: 100 }],
        failed: ["design"],
      }),
    });
  },
};
