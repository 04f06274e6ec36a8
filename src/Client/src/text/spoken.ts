import type { Person, UserId } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { personNamed, usePeople } from "@/lib/people";
import { beginOf } from "./cut";
import { mentionText, textOf } from "./parse/nested";
import { parsed } from "./parsed";
import type { Block, Inline, Mention } from "./tree";

type People = Readonly<Record<UserId, Person>>;

/** A message as words, for a screen reader or a notification; people as the room calls them. What is hidden stays hidden. */
export const spoken = (text: string, people: People = usePeople.getState()) =>
  spokenBlocks(parsed(text).blocks, people).trim();

const most = 300;

/** The beginning of a message as one line; the text may be cut already where the server cuts it. */
export const lineOf = (text: string, people?: People) =>
  spoken(beginOf(text, 2 * most, text.length === most || text.length > 2 * most), people)
    .replace(/\s+/g, " ")
    .slice(0, most);

/** The same, kept current when names become known. @param poll It is the question of a poll. */
export const useLine = (text: string, poll = false): string =>
  usePeople((people) => (poll ? pollLine(text) : lineOf(text, people)));

/** A message that asks as one line. What it asks is plain text. */
export const pollLine = (question: string) => t("message.poll", { question });

const spokenBlocks = (blocks: readonly Block[], people: People): string =>
  blocks.map((block) => spokenBlock(block, people)).join("\n");

function spokenBlock(block: Block, people: People): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return spokenInline(block.children, people);
    case "fence":
      return block.text;
    case "quote":
      return spokenBlocks(block.children, people);
    case "list":
      return block.items.map(({ children }) => spokenBlocks(children, people)).join("\n");
    case "table":
      return [block.head, ...block.rows]
        .map((row) => row.map((cell) => spokenInline(cell, people)).join(", "))
        .join("\n");
    case "rule":
      return "";
  }
}

function spokenInline(nodes: readonly Inline[], people: People): string {
  return nodes
    .map((node) => {
      if (node.type === "spoiler") return "…";
      if (node.type === "mention") return spokenMention(node, people);
      return "children" in node ? spokenInline(node.children, people) : textOf([node]);
    })
    .join("");
}

/** Somebody's name, or a room's, as words. */
export function spokenMention(mention: Mention, people: People): string {
  const person = mention.kind === "person" ? personNamed(people, mention.name) : undefined;
  return person ? `@${person.displayName}` : mentionText(mention);
}
