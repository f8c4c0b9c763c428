// Prints ranges.json: ranges of dates in CLDR's interval formats, as Node has them.
// Run: node tests/data/intl/ranges.mjs > tests/data/intl/ranges.json

const languages = [
  "ar",
  "cs",
  "da",
  "de",
  "en-GB",
  "en-US",
  "es",
  "fi",
  "fr",
  "he",
  "it",
  "ja",
  "ko",
  "nb",
  "nl",
  "pl",
  "pt-PT",
  "ro",
  "ru",
  "sv",
  "tr",
  "uk",
  "zh",
];

const pairs = {
  day: [
    ["2024-06-19", "2024-06-21"],
    ["2024-06-09", "2024-06-30"],
    ["2024-06-28", "2024-07-03"],
    ["2023-12-28", "2024-01-03"],
    ["2023-06-19", "2024-06-19"],
  ],
  month: [
    ["2024-06", "2024-08"],
    ["2024-01", "2024-12"],
    ["2023-12", "2024-02"],
  ],
  year: [
    ["2019", "2021"],
    ["1914", "1918"],
  ],
};

const options = {
  day: { year: "numeric", month: "long", day: "numeric" },
  month: { year: "numeric", month: "long" },
  year: { year: "numeric" },
};

const noon = (text) => new Date(`${(text + "-01-01").slice(0, 10)}T12:00:00Z`);

const rows = languages.flatMap((lang) =>
  Object.entries(pairs).flatMap(([kind, list]) => {
    const format = new Intl.DateTimeFormat(lang, { ...options[kind], timeZone: "UTC" });
    return list.map(([first, last]) => ({
      lang,
      first,
      last,
      text: format.formatRange(noon(first), noon(last)),
    }));
  }),
);

const { node, cldr, icu } = process.versions;
const lines = rows.map((row) => `  ${JSON.stringify(row)}`).join(",\n");
console.log(`{"node": "${node}", "cldr": "${cldr}", "icu": "${icu}", "rows": [\n${lines}\n]}`);
