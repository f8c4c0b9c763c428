// Writes a site of 10,000 events, the same bytes every time.
// usage: node generate.mjs FOLDER
//
// Fifteen years. 2019 has exactly 1,000 events, the maximum of one page; 2022 has 2,400 and is
// split; the others share the rest. Each note claims twenty events of neighbouring days.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const EVENTS = 10_000;
const PER_NOTE = 20;
const FULL = { year: 2019, events: 1000 };
const SPLIT = { year: 2022, events: 2400 };
const YEARS = Array.from({ length: 15 }, (_, index) => 2010 + index);

const WHO = [
  "The council",
  "The ministry",
  "A court in the capital",
  "The harbour authority",
  "The delegation",
  "Parliament",
  "The energy company",
  "A commission of inquiry",
  "The army's spokesman",
  "The railway",
];
const DID = "approves|postpones|publishes|confirms|denies|signs|rejects|reopens|extends|withdraws".split("|");
const WHAT = [
  "the contract for the bridge",
  "its report on the outage",
  "the draft law",
  "a ceasefire proposal",
  "the second tender",
  "the budget for repairs",
  "the agreement on transit",
  "new rules for inspections",
  "the list of witnesses",
  "a statement on prices",
];
const WHY = [
  "after two days of talks",
  "despite objections from three regions",
  "as the deadline passes",
  "following an audit",
  "at the request of both sides",
  "before the session ends",
  "with immediate effect",
  "for the third time this year",
];
const OUTLETS = "Coast Wire|Daily Gazette|Northern Post|Radio Five|The Register".split("|");

// A linear congruential generator (constants of Numerical Recipes); its high bits are random enough for
// prose.
let state = 20240619;
const below = (end) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * end);
};
const one = (list) => list[below(list.length)];
const chance = (percent) => below(100) < percent;

const folder = process.argv[2];
const content = join(folder, "content");
mkdirSync(content, { recursive: true });
writeFileSync(
  join(folder, "dateline.yaml"),
  [
    "title: Ten thousand events",
    "description: Generated for measuring.",
    "base_url: https://large.example/",
    "timelines:",
    "  - {id: key-events, title: What mattered, where: {key: true}}",
    "",
  ].join("\n"),
);

const days = dates();
for (let first = 0; first < EVENTS; first += PER_NOTE) {
  const name = `report-${String(first / PER_NOTE).padStart(3, "0")}`;
  writeFileSync(join(content, `${name}.md`), note(first));
}

/** The days of all events, oldest first. */
function dates() {
  const others = YEARS.filter((year) => year !== FULL.year && year !== SPLIT.year);
  const rest = EVENTS - FULL.events - SPLIT.events;
  const share = (at) =>
    Math.floor((rest * (at + 1)) / others.length) - Math.floor((rest * at) / others.length);
  const counts = new Map(others.map((year, at) => [year, share(at)]));
  counts.set(FULL.year, FULL.events).set(SPLIT.year, SPLIT.events);
  return YEARS.flatMap((year) => {
    const start = Date.UTC(year, 0, 1);
    const days = Array.from({ length: counts.get(year) }, () => start + below(365) * 86_400_000);
    return days.sort((a, b) => a - b).map((day) => new Date(day).toISOString().slice(0, 10));
  });
}

function note(first) {
  const outlet = one(OUTLETS);
  const host = outlet.toLowerCase().replaceAll(" ", "-");
  const events = Array.from({ length: PER_NOTE }, (_, index) => event(first + index));
  return [
    "---",
    `title: Report ${first / PER_NOTE} of ${outlet}`,
    `date: ${days[first + PER_NOTE - 1]}`,
    `source: {name: ${outlet}, url: "https://${host}.example/${first}"}`,
    `actors: [Actor ${below(40)}, Actor ${below(40)}]`,
    "events:",
    ...events,
    "---",
    "",
    `${sentence()} ${sentence()}`,
    "",
  ].join("\n");
}

function event(index) {
  const day = days[index];
  const date = chance(8) ? day.slice(0, 7) : chance(4) ? `${day}~` : day;
  const words = `${one(WHO)} ${one(DID)} ${one(WHAT)}`;
  const tags = `[topic-${below(30)}, topic-${below(30)}]`;
  const key = chance(1) ? ", key: true" : "";
  const status = chance(3) ? ", status: disputed" : chance(3) ? ", status: confirmed" : "";
  const id = `event-${String(index).padStart(5, "0")}`;
  const text = `${sentence()} ${sentence()}`;
  const terms = `tags: ${tags}, places: [Place ${below(50)}]`;
  return `  - {id: ${id}, date: "${date}", title: "${words}", text: "${text}", ${terms}${key}${status}}`;
}

function sentence() {
  return `${one(WHO)} ${one(DID)} ${one(WHAT)} ${one(WHY)}.`;
}
