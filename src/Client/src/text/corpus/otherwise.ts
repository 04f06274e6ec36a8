/** Where a chat means something else than CommonMark, and why. */
const reasons: readonly (readonly [string, RegExp])[] = [
  ["an image is a link, with the marks of its text", /!\[/],
  ["a link without a text shows its address; one without an address is none", /\[\]\(|\]\(\)/],
  ["what stands in angles with a space is an address and a sign", /< https/],
  ["a heading or an item of a list without text is a sign that somebody wrote", /^(?:[-*+#]|1\.|> \*|- \*)(?: ?$|\n)/],
  ["a quote ends where the line does not say so", /^> > b\n> c$/m],
  ["a table has as many cells in every row", /\n\| 1(?: \| 2 \| 3)? \|$/],
  ["code keeps its lines", /`a\nb`/],
  ["there are no notes", /\[\^1\]/],
  ["a language is a word", /~~~four\?/],
];

export const otherwise = (text: string) => reasons.some(([, where]) => where.test(text));
