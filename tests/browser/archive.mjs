// Asks first questions of an archive with thousands of terms, counts the bytes that they load, and compares the
// offered terms with the data.
// usage: node archive.mjs FOLDER BROWSER
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { launch } from "./launch.mjs";

const MAX_BYTES = 150_000;
const [folder, name] = process.argv.slice(2);
const browser = await launch(name);
const { events } = JSON.parse(readFileSync(join(folder, "data/v1/timeline.json"), "utf8"));

/** How many of some events have each term of a taxonomy. */
const countTerms = (some, taxonomy) => {
  const counts = new Map();
  for (const event of some)
    for (const term of event.taxonomies[taxonomy] ?? []) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
};
const withWord = (word) => events.filter((event) => event.title.split(" ").includes(word));

try {
  const troubles = [];
  const open = async (query) => {
    const page = await browser.newPage();
    page.setDefaultTimeout(20_000);
    page.asked = [];
    page.on("request", (request) => page.asked.push(request.url()));
    page.on("pageerror", (error) => troubles.push(String(error)));
    await page.goto(pathToFileURL(join(folder, "search/index.html")).href + query);
    return page;
  };
  const status = (page, text) =>
    page.waitForFunction(
      (text) => document.querySelector(".filter-status").textContent.startsWith(text),
      text,
    );
  const offered = (page, group) =>
    page.locator(`.facet li:has(input[name=${group}])`).evaluateAll((items) =>
      items.map((item) => ({
        term: item.querySelector("bdi").textContent,
        count: Number(item.querySelector(".count").textContent),
      })),
    );

  // Before a question there is nothing of the index, and none of the scripts that read it.
  const idle = await open("");
  await idle.waitForTimeout(300);
  const before = new Set(idle.asked);
  assert.deepEqual(
    idle.asked.filter((url) => /\/search\/.*\.js|facets|choices|query|search-index|lookup/.test(url)),
    [],
  );

  const bytesOf = (url) => gzipSync(readFileSync(fileURLToPath(url.split("?")[0])), { level: 6 }).length;
  for (const [question, hits] of [
    ["?q=harbour", withWord("harbour")],
    ["?q=council", withWord("council")],
    ["?q=harbour+council", withWord("harbour").filter((event) => withWord("council").includes(event))],
  ]) {
    const page = await open(question);
    await status(page, `${hits.length.toLocaleString("en")} of 2,000 events`);
    const bytes = page.asked
      .filter((url) => !before.has(url.split("?")[0]) && !url.includes("index.html"))
      .map(bytesOf)
      .reduce((sum, size) => sum + size, 0);
    console.log(`${question}: ${hits.length} events, ${bytes} bytes after gzip`);
    assert.ok(bytes <= MAX_BYTES, `${question} loads ${bytes} bytes after gzip`);
    for (const taxonomy of ["tags", "actors"]) {
      const all = countTerms(events, taxonomy);
      const expected = [...countTerms(hits, taxonomy)]
        .sort(([a, count], [b, other]) => other - count || all.get(b) - all.get(a) || a.localeCompare(b))
        .slice(0, 8);
      const shown = await offered(page, taxonomy);
      assert.deepEqual(
        shown.map(({ term, count }) => [term, count]),
        expected,
        `${question}: ${taxonomy}`,
      );
    }
    await page.close();
  }

  // The field of a group finds a term that only one event has, and the event is then the only one.
  const page = await open("?q=council");
  await status(page, "667 of");
  const [rare] = [...countTerms(events, "tags")].find(
    ([term, count]) => count === 1 && !withWord("council").some((one) => one.taxonomies.tags.includes(term)),
  );
  const panel = page.locator("details.filter-more");
  if (!(await panel.evaluate((fold) => fold.open))) await panel.locator("> summary").click();
  const field = page.getByRole("searchbox", { name: "Find in Tags" });
  await field.fill(rare);
  const choice = page.getByRole("checkbox", { name: new RegExp(`^${rare} `) });
  await choice.waitFor();
  assert.deepEqual(
    (await offered(page, "tags")).find(({ term }) => term === rare),
    { term: rare, count: 0 },
  );
  assert.ok(await field.evaluate((input) => input === document.activeElement));
  await page.getByRole("searchbox", { name: "Search", exact: true }).fill("");
  await status(page, "2,000 of");
  await choice.check();
  await status(page, "1 of 2,000 events");
  assert.ok(await choice.evaluate((box) => box === document.activeElement));

  // The address has it, for a page that has loaded no terms yet.
  const shared = await open(new URL(page.url()).search);
  await status(shared, "1 of 2,000 events");
  const [hit] = events.filter((event) => event.taxonomies.tags.includes(rare));
  assert.deepEqual(await shared.locator("#results h3").allInnerTexts(), [hit.title]);
  assert.equal(
    await shared
      .locator(".chip")
      .first()
      .innerText()
      .then((text) => text.includes(rare)),
    true,
  );
  assert.deepEqual(troubles, []);
} finally {
  await browser.close();
}
