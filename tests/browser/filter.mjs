// Filters lists of a built site from disk, and checks the rows that are left.
// usage: node filter.mjs FOLDER BROWSER
import assert from "node:assert/strict";
import { readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isEarlyFont, launch } from "./launch.mjs";

const [folder, name] = process.argv.slice(2);
const browser = await launch(name);
const data = JSON.parse(readFileSync(join(folder, "data/v1/timeline.json"), "utf8"));
const wanted = (test) =>
  data.events
    .filter(test)
    .map((event) => `e-${event.id}`)
    .sort();
const has = (actor) => (event) => event.taxonomies.actors?.includes(actor);

try {
  const context = await browser.newContext();
  const troubles = [];
  const open = async (path) => {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.asked = [];
    page.on("request", (request) => page.asked.push(request.url()));
    page.on("pageerror", (error) => troubles.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" && !isEarlyFont(message)) troubles.push(message.text());
    });
    await page.goto(
      pathToFileURL(join(folder, path.split("?")[0])).href + path.slice(path.split("?")[0].length),
    );
    return page;
  };
  const shown = (page) =>
    page.locator(".timeline li.event:not([hidden])").evaluateAll((rows) => rows.map((row) => row.id).sort());
  const status = async (page, pattern) => {
    const text = page.locator(".filter-status");
    await page.waitForFunction(
      (source) => new RegExp(source).test(document.querySelector(".filter-status").textContent),
      pattern.source,
    );
    return text.innerText();
  };
  const total = data.events.length;

  // Scripts and pieces load only when they are needed.
  const home = await open("index.html");
  assert.deepEqual((await shown(home)).length, total);
  assert.deepEqual(
    home.asked.filter((url) => url.includes("/search/")),
    [],
  );
  await home.locator("details.filter-more > summary").click();
  await home.locator("input[name=actors]").first().waitFor();
  const pieces = () =>
    home.asked.filter((url) => url.includes("/search/")).map((url) => /search\/(.*)\.js/.exec(url)[1]);
  assert.deepEqual(pieces(), ["terms"]);

  // A facet: OR within, AND between; counts; the address; one message; the focus stays.
  const box = home.locator("input[name=actors][value=dprk]");
  await box.check();
  await status(home, new RegExp(`^${wanted(has("DPRK")).length} of ${total} events$`));
  assert.deepEqual(await shown(home), wanted(has("DPRK")));
  assert.ok(await box.evaluate((box) => box === document.activeElement));
  await home.locator("input[name=actors][value=russia]").check();
  const either = (event) => has("DPRK")(event) || has("Russia")(event);
  await status(home, new RegExp(`^${wanted(either).length} of `));
  assert.deepEqual(await shown(home), wanted(either));
  const count = await home.locator("li:has(> label > input[name=tags][value=treaty]) .count").innerText();
  assert.equal(
    Number(count),
    wanted((event) => either(event) && event.taxonomies.tags?.includes("treaty")).length,
  );
  await home.locator("input[name=tags][value=treaty]").check();
  await status(home, new RegExp(`^${count} of `));
  assert.equal(await home.locator(".highlights:visible").count(), 0);
  const empty = home.locator(".month:visible").filter({ hasNot: home.locator("li.event:not([hidden])") });
  assert.equal(await empty.count(), 0, "months without an event are hidden");
  const query = new URL(home.url()).searchParams;
  assert.deepEqual([query.getAll("actors"), query.getAll("tags")], [["dprk", "russia"], ["treaty"]]);

  // Chips remove one filter each; Back restores it; Clear removes all.
  await home.getByRole("button", { name: "Remove the filter North Korea" }).click();
  await home.waitForURL((url) => !url.search.includes("dprk"));
  assert.ok(
    await home.evaluate(() => document.activeElement.closest(".chips") !== null),
    "focus stays among the chips",
  );
  await home.goBack();
  await status(home, new RegExp(`^${count} of `));
  assert.ok(await box.isChecked());
  await home.goForward();
  await home.waitForFunction(() => !document.querySelector("input[name=actors][value=dprk]").checked);
  await home.reload();
  await home.getByRole("button", { name: "Clear all filters" }).click();
  await status(home, new RegExp(`^${total} of ${total} events$`));
  assert.equal((await shown(home)).length, total);
  assert.equal(new URL(home.url()).search, "");

  // Words while typing; the address changes without a new entry in the history.
  const steps = await home.evaluate(() => history.length);
  await home.getByRole("searchbox").pressSequentially("RATIF");
  await home.waitForURL(/\?q=RATIF$/);
  const ratified = await status(home, /^[1-9] of /);
  assert.equal(await home.evaluate(() => history.length), steps);
  assert.ok((await shown(home)).includes("e-duma-ratifies"), ratified);
  assert.ok(pieces().some((piece) => piece.startsWith("words-")));
  assert.ok(!pieces().some((piece) => piece.startsWith("rows-")), "titles are already on the page");

  // No result is announced, with a way out.
  await home.getByRole("searchbox").fill("zzzz");
  await status(home, new RegExp(`^0 of ${total} events · No event matches`));
  assert.equal(await home.locator(".timeline section:visible").count(), 0);
  await home.getByRole("button", { name: "Remove the filter “zzzz”" }).click();
  await status(home, new RegExp(`^${total} of `));
  assert.ok(await home.getByRole("searchbox").evaluate((box) => box === document.activeElement));

  // Dates, key events, order.
  const late = await open("index.html?from=2024-10&to=2024-10&show=key");
  const october = (event) => event.key && event.earliest <= "2024-10-31" && event.latest >= "2024-10-01";
  await status(late, new RegExp(`^${wanted(october).length} of `));
  assert.deepEqual(await shown(late), wanted(october));
  const turned = await open("index.html?order=desc");
  await status(turned, /of/);
  const ids = (page) => page.locator(".timeline li.event").evaluateAll((rows) => rows.map((row) => row.id));
  assert.deepEqual((await ids(turned)).reverse(), await ids(late));

  // Invalid parameters are ignored and reported; short names are accepted.
  const odd = await open("index.html?from=abc&tags=nosuch&utm_source=x&tag=treaty&show=some&to=2024-13");
  const said = await status(odd, /ignored/);
  for (const part of ["from=abc", "tags=nosuch", "show=some", "to=2024-13"])
    assert.ok(said.includes(part), said);
  assert.ok(!said.includes("utm"), said);
  assert.deepEqual(
    await shown(odd),
    wanted((event) => event.taxonomies.tags?.includes("treaty")),
  );

  // An event that the address names is shown and marked.
  const [outside] = wanted((event) => !has("China")(event));
  const linked = await open(`index.html?actors=china#${outside}`);
  await status(linked, /^1 of /);
  assert.match(await linked.locator(`#${outside}`).innerText(), /^Outside the current filter/);
  assert.ok(
    await linked.locator(`#${outside}`).evaluate((row) => row.getBoundingClientRect().top < innerHeight),
  );

  // The printed page names the filters.
  await linked.emulateMedia({ media: "print" });
  assert.equal(await linked.locator(".filter-printed").innerText(), "Only events that match: China");
  assert.equal(await linked.locator("form.filter").isVisible(), false);

  // A range from the chart or another script.
  const ranged = await open("2024/index.html");
  await ranged.evaluate(() =>
    document.dispatchEvent(new CustomEvent("dateline:range", { detail: { from: "2024-12", to: "2024-12" } })),
  );
  await status(ranged, /^\d+ of /);
  assert.deepEqual(
    await shown(ranged),
    wanted(
      (event) => event.earliest <= "2024-12-31" && event.latest >= "2024-12-01" && event.earliest >= "2024",
    ),
  );
  // An anchor that is not percent-encoded text stops no script.
  const anchored = await open("index.html?#100%");
  await anchored.getByRole("searchbox").fill("treaty");
  await status(anchored, /^\d+ of /);
  assert.deepEqual(troubles, []);

  // If the index does not load, the list stays complete, the page says so, and the next filter loads it
  // again.
  const broken = await open("index.html");
  const terms = join(folder, "search/terms.js");
  renameSync(terms, `${terms}.away`);
  await broken.getByRole("searchbox").fill("treaty");
  await status(broken, /could not be loaded/);
  assert.equal((await shown(broken)).length, total);
  renameSync(`${terms}.away`, terms);
  await broken.getByRole("button", { name: "Search" }).click();
  await status(broken, /^\d+ of /);
  assert.ok((await shown(broken)).length < total);

  // Without a script the bar leads to the search page, which names alternatives.
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await plain.goto(pathToFileURL(join(folder, "actors/russia/index.html")).href);
  await plain.getByRole("searchbox").fill("treaty");
  await plain.getByRole("button", { name: "Search" }).click();
  await plain.waitForURL(/search\/index\.html\?q=treaty/);
  assert.match(await plain.locator("main").innerText(), /Search needs JavaScript/);
  assert.equal(await plain.locator("main button:visible, main input:visible").count(), 0);
  assert.ok(await plain.getByRole("link", { name: "2024" }).isVisible());
} finally {
  await browser.close();
}
