import type { Read } from "./blocks";
import type { Work } from "./work";

const opening = /^([ \t]*)(`{3,}|~{3,})(.*)$/;

/** Code between fences; without an end it goes to the last line. */
export function readFence(lines: readonly string[], from: number, work: Work): Read {
  const [, indent = "", fence = "", info = ""] = opening.exec(lines[from] ?? "") ?? [];
  if (!fence || (fence.startsWith("`") && info.includes("`"))) return undefined;
  const code: string[] = [];
  let at = from + 1;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? "";
    work.spend(1 + line.length);
    const rest = closed(line, fence);
    if (rest !== undefined) {
      if (rest.trim()) code.push(undented(rest, indent.length));
      at++;
      break;
    }
    code.push(undented(line, indent.length));
  }
  return [{ type: "fence", language: languageOf(info), text: code.join("\n") }, at];
}

/** What stands before the end of the code, when this line has it. In chats that may be the last line of the code itself. */
function closed(line: string, fence: string): string | undefined {
  const text = line.trimEnd();
  let start = text.length;
  while (start > 0 && text[start - 1] === fence[0]) start--;
  if (text.length - start < fence.length) return undefined;
  const rest = text.slice(0, start);
  const alone = rest.trim() === "";
  return alone || (fence.startsWith("`") && text.length - start === fence.length && !rest.includes("`"))
    ? rest
    : undefined;
}

const undented = (line: string, most: number) => {
  let cut = 0;
  while (cut < most && /[ \t]/.test(line[cut] ?? "")) cut++;
  return line.slice(cut);
};

const languageOf = (info: string) => /^[\w+#.-]{1,32}/.exec(info.trim())?.[0].toLowerCase() ?? "";
