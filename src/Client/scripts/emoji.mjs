// Writes src/emoji/data anew from emojibase-data: what the picker offers, in the order of Unicode, and the words to find it by.
// Their names also go to the server, which lets nobody give them to something else, and finds the emoji by them.
//   npm run emoji
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const folder = fileURLToPath(new URL("../src/emoji/data/", import.meta.url));
const read = (path) => require(`emojibase-data/${path}.json`);

/** Components (skin tones, letters of flags) are no emoji by themselves. */
const component = 2;
const tones = ["🏻", "🏼", "🏽", "🏾", "🏿"];

/** What is an emoji by itself needs no sign that it is one. */
const plain = (emoji) => emoji.replace(/(\p{Emoji_Presentation})\uFE0F/gu, "$1");

/** An emoji with a skin tone: the tone stands after whoever has skin. */
const toned = (emoji, tone) => emoji.replace(/(\p{Emoji_Modifier_Base})\uFE0F?/gu, `$1${tone}`);

export function emojiData() {
  const all = read("en/compact")
    .filter(({ group }) => group !== undefined && group !== component)
    .sort((one, two) => one.order - two.order);
  const german = new Map(read("de/compact").map((each) => [each.hexcode, each]));
  const [slack, github, own] = ["iamcal", "github", "emojibase"].map((name) => read(`en/shortcodes/${name}`));
  const shortsOf = (hex) => [...new Set([slack, github, own].flatMap((names) => names[hex] ?? []))];
  const hasTones = ({ unicode, skins = [] }) => {
    const known = new Set(skins.map((skin) => plain(skin.unicode)));
    return skins.length > 0 && tones.every((tone) => known.has(toned(plain(unicode), tone)));
  };
  const words = ({ label, tags = [] }) => [label, ...tags.filter((tag) => tag !== label)].join("|");
  return {
    base: all.map((each) => [
      plain(each.unicode),
      each.group,
      hasTones(each) ? 1 : 0,
      shortsOf(each.hexcode).join(" "),
    ]),
    en: all.map(words),
    de: all.map(({ hexcode }) => words(german.get(hexcode))),
  };
}

/** All names with their emoji, as the server reads them: a line of each. The first emoji of a name has it. */
export const unicodeNames = (base) => {
  const names = new Map(
    base.toReversed().flatMap(([emoji, , , shorts]) => shorts.split(" ").map((name) => [name, emoji])),
  );
  return [...names.keys()]
    .sort()
    .map((name) => `${name} ${names.get(name)}\n`)
    .join("");
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const data = emojiData();
  const names = fileURLToPath(new URL("../../Grains/CustomEmoji/unicode-names.txt", import.meta.url));
  writeFileSync(names, unicodeNames(data.base));
  for (const [name, value] of Object.entries(data)) {
    const lines = value.map((each) => JSON.stringify(each)).join(",\n");
    writeFileSync(`${folder}${name}.json`, `[\n${lines}\n]\n`);
  }
  const license = readFileSync(
    require.resolve("emojibase-data/package.json").replace("package.json", "LICENSE"),
    "utf8",
  );
  writeFileSync(`${folder}LICENSE.txt`, `The lists in this folder are taken from emojibase-data.\n\n${license}`);
}
