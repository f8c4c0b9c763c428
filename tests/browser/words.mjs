// Compares the script that splits queries with the table of the program that splits texts.
// SHARDS: lines with a word and its shard of 256.
// usage: node words.mjs LOOKUP TABLE SHARDS BROWSER
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { launch } from "./launch.mjs";

const [lookup, table, shards, name] = process.argv.slice(2);
const browser = await launch(name);

try {
  const page = await browser.newPage();
  await page.evaluate(() => {
    window.dateline = {};
  });
  await page.addScriptTag({ path: lookup });
  const rows = readFileSync(table, "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"));
  assert.ok(rows.length > 30);
  for (const row of rows) {
    const [text, words, question = words] = row.split("|").map((cell) => cell.trim());
    const [tokens, asked] = await page.evaluate(
      (text) => [
        window.dateline.lookup.words(text).join(" "),
        window.dateline.lookup.queryWords(text).join(" "),
      ],
      text,
    );
    assert.equal(tokens, words, text);
    assert.equal(asked, [...new Set(question.split(" "))].join(" "), text);
  }
  // A query that finds nothing is cut from the end of its words.
  const shard = "duma 1 1\nratification 0 1\nratified 2\nus 3\nx 3\nxenon 2\n";
  const finds = [
    ["ratif", [0, 1, 2], "ratif", false],
    ["ratify", [0, 1, 2], "ratif", true],
    ["ratify duma", [1, 2], "ratif duma", true],
    ["duma ratify", [1, 2], "duma ratif", true],
    ["ratifiable dumas", [1, 2], "ratifi duma", true],
    ["us ratification", [], "us ratification", true],
    ["U.S.", [3], "us", false],
    ["x", [3], "x", false],
    ["dum x", [1, 2], "dum", false],
    ["dumx", [], "dumx", true],
  ];
  for (const [question, numbers, words, isShortened] of finds) {
    const found = await page.evaluate(
      async ([question, shard]) => {
        const { queryWords, find } = window.dateline.lookup;
        const { numbers, ...rest } = await find(queryWords(question), [0, 1, 2, 3], 1, async () => shard);
        return { numbers: [...numbers], ...rest };
      },
      [question, shard],
    );
    assert.deepEqual(found, { numbers, words: words.split(" "), isShortened }, question);
  }
  for (const line of shards.split("\n")) {
    const [word, shard] = line.split(" ");
    assert.equal(
      await page.evaluate((word) => window.dateline.lookup.shardOf(word, 256), word),
      Number(shard),
      word,
    );
  }
} finally {
  await browser.close();
}
