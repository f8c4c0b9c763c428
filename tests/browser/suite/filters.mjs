// Filters and search: the shown rows, the announcements, the address.
// usage: node filters.mjs NAME=FOLDER… BROWSER
import { Suite } from "./harness.mjs";

const NONSENSE = "qqxzzq";

const suite = new Suite(process.argv.slice(2));
await suite.run(async () => {
  const home = suite.site("example").at("index.html");
  const year = suite.site("large").at("2019/index.html");
  for (const [it, word] of [
    [home, "treaty"],
    [year, "ceasefire"],
  ]) {
    await suite.page({}, (page) => speaks(page, it, word));
    await suite.page({}, (page) => nothing(page, it));
    await suite.page({}, (page) => remembers(page, it));
  }
  await suite.page({}, (page) => facets(page, home));
  await suite.page({}, (page) => outside(page, home));
  await suite.page({}, (page) => meaningless(page, home));
  await suite.page({}, (page) => withoutIndex(page, home));
  await suite.page({}, (page) => reversed(page, home));
  for (const it of suite.sites.flatMap((site) => site.kinds()).filter((page) => page.kind === "chart")) {
    await suite.page({}, (page) => chooseTime(page, it));
  }
  const asked = [
    ["example", "search/index.html", "TREATY"],
    ["example", "uk/search/index.html", "ДОГОВІР"],
    ["rtl", "search/index.html", "المنارة"],
    ["rtl", "he/search/index.html", "המגדלור"],
    ["large", "search/index.html", "ceasefire"],
  ];
  for (const [name, path, words] of asked)
    await suite.page({}, (page) => search(page, suite.site(name).at(path), words));
});

/** The events that the list shows. */
function shown(page) {
  return page
    .locator("#events li.event")
    .evaluateAll((rows) => rows.filter((row) => !row.closest("[hidden]")).map((row) => row.id));
}

/** The text of the status line. */
function status(page) {
  return page.locator(".filter-status").innerText();
}

/** Waits until `isRight` accepts the shown events, and returns them. */
async function until(page, isRight) {
  const end = Date.now() + 10_000;
  let ids = await shown(page);
  while (!isRight(ids) && Date.now() < end) {
    await page.waitForTimeout(50);
    ids = await shown(page);
  }
  return ids;
}

/** One polite message with the count; the focus stays; events are in no live region. */
async function speaks(page, it, word) {
  await page.goto(it.url);
  const all = await shown(page);
  await page.keyboard.press("Tab");
  await page.locator("input[name=q]").focus();
  await page.keyboard.type(word);
  const some = await until(page, (ids) => ids.length < all.length);
  await page.waitForTimeout(900);
  const assertion = suite.assertion("a-filter-says-its-count-once-and-keeps-the-focus");
  const said = await status(page);
  assertion.holds(
    some.length > 0 && some.length < all.length,
    `${it}: ${some.length} of ${all.length} are shown`,
  );
  assertion.holds(
    said.replace(/\D+/g, " ").split(" ").includes(String(some.length)),
    `${it}: "${said}" for ${some.length} events`,
  );
  const state = await page.evaluate(() => ({
    focus: document.activeElement.getAttribute("name"),
    // Other pages may have no message yet.
    regions: [...document.querySelectorAll("[role=status], [role=alert], [role=log], [aria-live]")].filter(
      (region) => region.textContent.trim() !== "",
    ).length,
    within: document.querySelectorAll("[role=status] li, [aria-live] li.event").length,
  }));
  assertion.holds(
    state.focus === "q" && state.regions === 1 && state.within === 0,
    () => `${it}: ${JSON.stringify(state)}`,
  );
}

/** No result is announced, and a button nearby removes the filter. */
async function nothing(page, it) {
  await page.goto(it.url);
  const all = await shown(page);
  await page.locator("input[name=q]").fill(NONSENSE);
  const assertion = suite.assertion("no-results-can-be-cleared-and-the-focus-stays");
  assertion.holds((await until(page, (ids) => ids.length === 0)).length === 0, `${it}: events are left`);
  await page.waitForTimeout(900);
  assertion.holds((await status(page)) !== "", `${it}: nothing is said`);
  const clear = page.locator("button.clear");
  await clear.focus();
  await page.keyboard.press("Enter");
  assertion.holds(
    (await until(page, (ids) => ids.length === all.length)).length === all.length,
    `${it}: not all come back`,
  );
  const focus = await page.evaluate(() => document.activeElement.localName);
  assertion.holds(focus === "input" || focus === "button", `${it}: the focus is lost to ${focus}`);
}

/** A choice is put into the address; back, reload and a shared link give the same list. */
async function remembers(page, it) {
  await page.goto(it.url);
  const all = await shown(page);
  await page.locator("details.filter-more > summary").click();
  await page.locator("input[name=show][value=key]").check();
  const keys = await until(page, (ids) => ids.length < all.length);
  const assertion = suite.assertion("filters-live-in-the-address");
  const url = page.url();
  assertion.holds(keys.length > 0 && url.includes("show=key"), `${it}: ${keys.length} events at ${url}`);
  await page.reload();
  const again = await until(page, (ids) => ids.length === keys.length);
  assertion.holds(
    again.join() === keys.join(),
    `${it}: a reload shows ${again.length} instead of ${keys.length}`,
  );
  await page.goto(it.url);
  await page.goto(url);
  const shared = await until(page, (ids) => ids.length === keys.length);
  assertion.holds(shared.join() === keys.join(), `${it}: the link shows ${shared.length}`);
  await page.locator("details.filter-more > summary").click();
  await page.locator("input[name=show][value=all]").check();
  await until(page, (ids) => ids.length === all.length);
  await page.goBack();
  const back = await until(page, (ids) => ids.length === keys.length);
  assertion.holds(back.join() === keys.join(), `${it}: back shows ${back.length}`);
}

/** Within a facet one choice must match, and all facets must match; compared with the data. */
async function facets(page, it) {
  const { events } = it.site.data;
  const has = (event, facet, names) => event.taxonomies[facet]?.some((name) => names.includes(name));
  const cases = [
    ["tags=war&tags=sanctions", (event) => has(event, "tags", ["war", "sanctions"])],
    ["tags=treaty&actors=dprk", (event) => has(event, "tags", ["treaty"]) && has(event, "actors", ["DPRK"])],
    ["from=2024-10&to=2024-11", (event) => event.latest >= "2024-10-01" && event.earliest <= "2024-11-30"],
  ];
  const assertion = suite.assertion("or-inside-a-facet-and-between-facets");
  for (const [query, isWanted] of cases) {
    const wanted = events
      .filter(isWanted)
      .map((event) => `e-${event.id}`)
      .sort();
    await page.goto(`${it.url}?${query}`);
    const found = (await until(page, (ids) => ids.length === wanted.length)).sort();
    assertion.holds(
      wanted.length > 0 && found.join() === wanted.join(),
      `${it}?${query}: ${found} instead of ${wanted}`,
    );
  }
}

async function outside(page, it) {
  await page.goto(`${it.url}?q=${NONSENSE}#e-treaty-signed`);
  const ids = await until(page, (ids) => ids.length === 1);
  suite
    .assertion("an-event-outside-the-filter-shows-itself")
    .holds(ids.join() === "e-treaty-signed", `${it}: ${ids}`);
}

async function meaningless(page, it) {
  await page.goto(`${it.url}?from=yesterday&colour=red`);
  const all = it.site.data.events.length;
  const ids = await until(page, (ids) => ids.length === all);
  await page.waitForTimeout(900);
  const said = await status(page);
  suite
    .assertion("a-query-that-means-nothing-is-named-and-ignored")
    .holds(ids.length === all && said.includes("yesterday"), `${it}: "${said}", ${ids.length} events`);
}

/** If the index does not load, the list stays complete and the page says so. */
async function withoutIndex(page, it) {
  await page.route(/\/search\/.*\.js/, (route) => route.abort());
  await page.goto(it.url);
  const all = await shown(page);
  await page.locator("input[name=q]").fill("treaty");
  await page.waitForTimeout(1500);
  const said = await status(page);
  suite
    .assertion("an-index-that-fails-leaves-the-list-whole")
    .holds(said !== "" && (await shown(page)).length === all.length, `${it}: "${said}"`);
}

/** The other order moves the events in the document, not only on the screen. */
async function reversed(page, it) {
  await page.goto(it.url);
  const forwards = await shown(page);
  await page.goto(`${it.url}?order=desc`);
  const wanted = [...forwards].reverse().join();
  const found = await until(page, (ids) => ids.join() === wanted);
  suite.assertion("the-other-order-moves-the-document").holds(found.join() === wanted, `${it}: ${found}`);
}

/** A range that a pointer selects on the chart can also be set by fields and by keys. */
async function chooseTime(page, it) {
  await page.goto(it.url);
  const fields = await page
    .locator("main :is(input[name=from], input[name=to], .chart-controls input)")
    .count();
  const buttons = await page.locator("main .chart-controls button").count();
  suite
    .assertion("a-time-is-chosen-without-dragging")
    .holds(fields >= 2 && buttons > 0, `${it}: ${fields} fields, ${buttons} buttons`);
}

async function search(page, it, words) {
  await page.goto(it.url);
  await page.locator("input[name=q]").fill(words);
  const results = page.locator("#results li.event");
  await results
    .first()
    .waitFor({ timeout: 8000 })
    .catch(() => {});
  await page.waitForTimeout(900);
  const said = await status(page);
  suite
    .assertion("search-finds-in-each-language")
    .holds((await results.count()) > 0 && said !== "", `${it}: "${words}" finds nothing, "${said}"`);
}
