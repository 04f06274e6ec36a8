// The demo world of the fake server: people, rooms and conversations that look like a working day.

const minute = 60_000;

export const people = [
  ["ada", "Ada Okafor"],
  ["ben", "Ben Lindqvist"],
  ["chloe", "Chloé Marchand"],
  ["dov", "דב לוי"],
  ["emi", "佐藤 恵美"],
  ["farid", "Farid Rahimi"],
  ["greta", "Greta Holm"],
  ["hugo", "Hugo Álvarez"],
  ["iris", "Iris van den Berg"],
  ["jonas", "Jonas Weber"],
];

/** Each line: minutes before now, author, text. */
const release = [
  [
    1510,
    "greta",
    "Release 0.9 is cut. Notes are in the repo, please read the part about the migration before you upgrade.",
  ],
  [1508, "jonas", "Reading now."],
  [1502, "jonas", "The migration ran in 4 seconds on my copy of the production data. Nothing to do by hand."],
  [1490, "ada", "Same here. I like that it says what it is doing."],
  [1391, "hugo", "Is the reconnect fix in this one? Two people on the train line told me they had to reload."],
  [
    1388,
    "greta",
    "Yes. It was the heartbeat: a socket that dies silently is now noticed within 30 seconds and repaired by sequence number.",
  ],
  [1387, "greta", "You can watch it happen: switch the network off, write two messages, switch it on."],
  [1380, "hugo", "Beautiful. They arrive once and in order."],
  [92, "ada", "Good morning everyone ☀️"],
  [
    91,
    "ada",
    "Small thing I noticed while testing on a phone: the composer stays above the keyboard now, but the jump button covers the last line if the text is long.",
  ],
  [88, "ben", "Can you tell me the width? I will look at it before lunch."],
  [
    87,
    "ada",
    "360 px, Android, Chromium. Screenshot is on the ticket: https://tracker.example.org/issues/4127",
    {
      link: "https://tracker.example.org/issues/4127",
      host: "tracker.example.org",
      title: "The jump button covers the last line of a long message",
      description:
        "On a phone, with the keyboard open and a message of more than six lines, the pill lies over the text.",
      site: "Tracker",
    },
  ],
  [85, "ben", "Got it. The pill should sit above the composer, not above the text. Fix is on the way."],
  [54, "iris", "Reminder: the design review moved to 15:00, same link as last week."],
  [
    53,
    "chloe",
    "Merci, I will bring the new empty states.\nThree of them still need words:\n– no rooms yet\n– no result in search\n– an invitation that has expired",
  ],
  [
    47,
    "jonas",
    "For the expired invitation: “This invitation no longer works. Ask for a new one.” Says what happened and what to do.",
  ],
  [46, "chloe", "Perfect, taking that."],
  [
    21,
    "farid",
    "Load test is done: 2,000 connections on the small box, memory flat for an hour. Numbers go into the table tonight.",
  ],
  [20, "farid", "p99 stayed under 5 ms the whole time 👏"],
  [12, "emi", "素晴らしい! 日本語の入力もEnterで確定できるようになりました。ありがとう。"],
  [8, "dov", "מצוין. גם הכיוון מימין לשמאל נראה נכון עכשיו, כולל קישורים כמו https://example.org באמצע המשפט."],
  [3, "greta", "Then I would say we ship on Thursday. Anyone against?"],
  [2, "ben", "Ship it."],
];

const design = [
  [600, "iris", "I put the three sidebar variants side by side. Which one reads fastest for you?"],
  [596, "chloe", "B. The unread rooms stand out without shouting."],
  [590, "ada", "B for me too. In C the numbers pull my eye even when nothing concerns me."],
  [580, "iris", "Then B it is. I will write down why, so that we do not have this talk again in May."],
  [31, "chloe", "Contrast of the meta text is 4.8 : 1 in both themes now."],
  [30, "iris", "👍"],
];

const support = [
  [300, "hugo", "A school in Lyon asks whether it runs on a machine with 4 GB. Can I say yes?"],
  [297, "jonas", "Yes. The idle server takes under 150 MiB."],
  [180, "hugo", "They are live with 38 people. First feedback: “quick, and it does not get in the way”."],
];

const random = [
  [4000, "ben", "The coffee machine on the second floor speaks Finnish since this morning. No idea why."],
  [3990, "greta", "Sounds like an upgrade."],
  [1200, "farid", "Lunch at the Persian place?"],
  [1199, "ada", "Always."],
];

const formatting = [
  [
    60,
    "greta",
    "# Plan for Thursday\nShip **0.9** in *three* steps, ~~four~~, see `docs/release.md`:\n\n1. Freeze at noon\n   - tag\n   - build\n2. Ask @jonas and @iris in #design\n3. Ship",
  ],
  [
    55,
    "jonas",
    "- [x] migration tried\n- [x] notes read\n- [ ] train line told\n\n> Is the reconnect fix in this one?\n> Two people had to reload.\n\nYes, it is.",
  ],
  [50, "farid", "| Connections | p99 | Memory |\n|:--|--:|:-:|\n| 500 | 2 ms | 120 MiB |\n| 2,000 | 5 ms | 180 MiB |"],
  [
    45,
    "ben",
    "```ts\n// Storage first, then the stream.\nexport async function commit(event: RoomEvent): Promise<void> {\n  await store.append(event, { fsync: true });\n  for (const reader of readers) reader.tell(`#${event.seq}`, 42);\n}\n```\nThe killer is ||the cache||, of course.",
  ],
  [
    40,
    "chloe",
    "Careful: https://bank.example@evil.example/ and [bank.example](https://evil.example) and https://\u0430pple.com are not what they say. [The real one](https://bank.example/login) is.",
  ],
  [35, "dov", "**שלום** לכולם, זה *מודגש*:\n- אחד\n- `two`\n\n> ציטוט"],
  [30, "emi", "🎉🎉"],
  [29, "iris", "---\n:tada: and :+1: by name, 日本語の**強調。**です"],
];

export const rooms = [
  { id: "formatting", name: "formatting", topic: "All of it", owner: "greta", talk: formatting, unread: 0 },
  {
    id: "launch",
    name: "launch",
    topic: "Everything between the last commit and the first happy user",
    owner: "greta",
    talk: release,
    unread: 5,
  },
  {
    id: "design",
    name: "design",
    topic: "How it looks, how it feels, how it reads",
    owner: "iris",
    talk: design,
    unread: 2,
  },
  {
    id: "support",
    name: "support",
    topic: "What people ask us, and what we answered",
    owner: "hugo",
    talk: support,
    unread: 0,
  },
  { id: "random", name: "random", topic: "", owner: "ben", talk: random, unread: 0 },
  {
    id: "archive",
    name: "hundred-thousand",
    topic: "A room with a long memory: 100,000 messages",
    owner: "farid",
    count: 100_000,
    unread: 0,
  },
  {
    id: "leads",
    name: "leads",
    topic: "Planning, only for leads",
    owner: "ada",
    visibility: "private",
    talk: design.slice(0, 2),
    unread: 0,
  },
  { id: "quiet", name: "quiet-room", topic: "", owner: "ada", talk: [], unread: 0 },
];

/** Conversations of the first of them. */
export const talks = [
  {
    id: "d1",
    kind: "direct",
    owner: "ada",
    people: ["ada", "ben"],
    talk: [
      [130, "ben", "Do you have ten minutes before the review?"],
      [128, "ada", "At half past. I will call you."],
      [5, "ben", "The pill sits above the composer now."],
    ],
  },
  {
    id: "g1",
    kind: "group",
    owner: "ada",
    people: ["ada", "chloe", "emi", "iris"],
    talk: [[700, "iris", "Colours first, or words first?"]],
  },
];

export const elsewhere = [
  { id: "books", name: "books", topic: "What are you reading?", owner: "emi", talk: random },
  { id: "climbing", name: "climbing", topic: "Tuesdays 18:30, bring chalk", owner: "jonas", talk: random.slice(0, 2) },
  { id: "hebrew", name: "עברית", topic: "שיחה חופשית", owner: "dov", talk: [[50, "dov", "שלום לכולם"]] },
  {
    id: "tokyo",
    name: "東京オフィス",
    topic: "東京チームの連絡用",
    owner: "emi",
    talk: [[40, "emi", "おはようございます"]],
  },
  { id: "ops", name: "operations", topic: "Machines, backups, certificates", owner: "farid", talk: support },
];

const phrases = [
  "Looks right to me.",
  "I will have a look after lunch.",
  "Can we keep the old behaviour behind a setting until Friday?",
  "The second run was faster: 38 ms instead of 61. Caches were warm, so take it with a grain of salt.",
  "Done.",
  "Here is the long version. The queue was bounded, but the bound was per process and not per connection, so one slow reader could take all of it. Now every connection has its own, and the slow one is told why it was closed.",
  "https://example.org/wiki/backpressure explains it better than I can.",
  "Thanks! 🙏",
  "شكرًا، هذا أوضح بكثير الآن.",
  "了解しました。明日までに確認します。",
  "Two lines:\nfirst\nsecond",
  "Numbers or it did not happen 😄",
];

/** The n-th message (1, 2, …) of the long room; made when asked for, so that it costs no memory. */
export function longTalk(ordinal, total, now) {
  const author = people[(ordinal * 7 + Math.floor(ordinal / 3)) % people.length][0];
  const text = `${phrases[(ordinal * 5 + Math.floor(ordinal / 11)) % phrases.length]}${ordinal % 10 === 0 ? ` (no. ${ordinal})` : ""}`;
  return { at: now - (total - ordinal) * 4 * minute - minute, by: author, text };
}

export const at = (now, minutesAgo) => now - minutesAgo * minute;
