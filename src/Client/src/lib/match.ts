const plain = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/\p{Diacritic}/gu, "")
    .toLocaleLowerCase();

/** How well a name fits what was typed: 0 not at all, 1 its letters in order, 2 inside, 3 at a word's start, 4 at the start. */
export function matchScore(name: string, typed: string): number {
  const text = plain(name);
  const wanted = plain(typed.trim());
  if (wanted === "") return 1;
  if (text.startsWith(wanted)) return 4;
  const at = text.indexOf(wanted);
  if (at > 0) return /[\s\-_./]/u.test(text[at - 1] ?? "") ? 3 : 2;
  let from = 0;
  for (const letter of wanted) {
    from = text.indexOf(letter, from) + 1;
    if (from === 0) return 0;
  }
  return 1;
}
