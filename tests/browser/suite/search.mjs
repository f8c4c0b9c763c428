// The search page and the filters: results under the field, filters beside them or in a sheet, nothing that moves.
// usage: node search.mjs NAME=FOLDER… BROWSER
import { Suite } from "./harness.mjs";
import { FIRST_RESULT, firstResult } from "./places.mjs";
import { observe, settle } from "./vitals.mjs";

const DESKTOP = { viewport: { width: 1280, height: 900 } };
const TABLET = { viewport: { width: 768, height: 1024 } };
const PHONE = { viewport: { width: 390, height: 844 } };
const MAX_SHIFT = 0.02;

const suite = new Suite(process.argv.slice(2));
await suite.run(async () => {
  const asked = [
    ["example", "search/index.html", "ratify"],
    ["example", "uk/search/index.html", "ДОГОВІР"],
    ["rtl", "search/index.html", "المنارة"],
    ["large", "search/index.html", "ceasefire"],
  ];
  for (const [name, path, words] of asked) {
    const it = suite.site(name).at(path);
    for (const screen of [DESKTOP, TABLET, PHONE]) {
      await suite.page(screen, (page) => results(page, it, screen, words));
      await suite.page(screen, (page) => typed(page, it, words));
    }
    await suite.page(PHONE, (page) => sheet(page, it));
  }
  await suite.page(PHONE, (page) => sheet(page, suite.site("large").at("2019/index.html")));
  await suite.page(PHONE, (page) => sheet(page, suite.site("example").at("index.html")));
  for (const screen of [DESKTOP, TABLET, PHONE]) {
    for (const [name, path] of [
      ["example", "index.html?tags=treaty"],
      ["example", "index.html?tags=treaty#treaty-signed"],
      ["large", "2019/index.html?q=ceasefire"],
      ["large", "2019/index.html?show=key"],
      ["large", "2019/index.html?q=ceasefire&actors=x"],
    ]) {
      const it = suite.site(name).at(path.split("?")[0]);
      await suite.page(screen, (page) => arrival(page, it, path.split("?")[1]));
    }
  }
});

/** A shared question: the count and the first result are on the first screen, and nothing moves. */
async function results(page, it, screen, words) {
  await page.addInitScript(observe);
  await page.goto(`${it.url}?q=${encodeURIComponent(words)}`);
  await page.locator("#results li.event").first().waitFor();
  const top = await page.evaluate(firstResult);
  const limit = FIRST_RESULT[screen.viewport.width];
  const where = `${it} at ${screen.viewport.width} px`;
  suite
    .assertion("the-first-result-is-on-the-first-screen")
    .holds(top <= limit, `${where}: the first result is ${top} px from the top, at most ${limit}`);
  const boxes = await page.evaluate(() => {
    const box = (selector) => document.querySelector(selector).getBoundingClientRect().toJSON();
    return { field: box("input[name=q]"), status: box(".filter-status"), results: box("#results") };
  });
  suite
    .assertion("the-count-is-between-the-field-and-the-results")
    .holds(
      boxes.field.bottom <= boxes.status.top && boxes.status.bottom <= boxes.results.top,
      () => `${where}: ${JSON.stringify(boxes)}`,
    );
  await shifts(page, where);
  if (screen !== DESKTOP) return;
  const filters = await page.locator(".filter-fields").boundingBox();
  const isBeside = filters.x >= boxes.results.right || filters.x + filters.width <= boxes.results.left;
  const orders = await page
    .locator("input[name=order]")
    .evaluateAll((inputs) => inputs.filter((input) => input.checked).map((input) => input.value));
  suite
    .assertion("filters-are-beside-the-results-and-say-the-order")
    .holds(isBeside && orders.length === 1, () => `${where}: ${JSON.stringify(filters)}, order ${orders}`);
}

/** Makes each answer of the server so late that the browser counts what it moves. */
async function slow(page) {
  await page.route("**/*.js*", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    await route.continue();
  });
}

/** A question that a reader types on the page, and one that has other choices. */
async function typed(page, it, words) {
  await page.addInitScript(observe);
  await page.goto(it.url);
  await slow(page);
  const field = page.locator("input[name=q]");
  await field.pressSequentially(words, { delay: 30 });
  await page.locator("#results li.event").first().waitFor();
  await shifts(page, `${it}, typed`);
  await field.press("Backspace");
  await shifts(page, `${it}, typed less`);
  const checked = await page.locator("input[name=order]:checked").count();
  suite.assertion("the-order-is-set-after-a-question").holds(checked === 1, `${it}: ${checked} are checked`);
}

/** A list that the address filters does not move. */
async function arrival(page, it, query) {
  await page.addInitScript(observe);
  await slow(page);
  await page.goto(`${it.url}?${query}`);
  await page.waitForFunction(() => document.querySelector("li.event[hidden]"));
  await shifts(page, `${it}?${query}`);
}

async function shifts(page, where) {
  const { cls } = await page.evaluate(settle);
  suite
    .assertion("search-and-filters-do-not-move-what-is-read")
    .holds(cls <= MAX_SHIFT, `${where}: ${cls.toFixed(3)}`);
}

/** On a phone, the filters are a sheet whose button says how many events are left. */
async function sheet(page, it) {
  await page.goto(it.url);
  const before = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.locator("details.filter-more > summary").click();
  const box = page.locator("dialog.filter-sheet");
  await box.locator("input[name=order]").first().waitFor();
  const assertion = suite.assertion("filters-are-a-sheet-on-phones");
  const after = await page.evaluate(() => document.documentElement.scrollHeight);
  assertion.holds(after === before, `${it}: the page grows from ${before} to ${after} px`);
  assertion.holds(
    await box.evaluate((dialog) => dialog.contains(document.activeElement)),
    `${it}: the focus is not in the sheet`,
  );
  await box.locator("input[name=show][value=key]").check();
  await page.waitForFunction(() => document.querySelector(".filter-status").textContent.match(/\p{N}/u));
  const done = box.locator("button.filter-done");
  const [left] = (await page.locator(".filter-status").innerText()).match(/\p{N}[\p{N}.,\s]*/u);
  const text = await done.innerText();
  assertion.holds(text.includes(left.trim()), `${it}: the button says "${text}" for ${left}`);
  const screen = await done.boundingBox();
  assertion.holds(
    screen.y + screen.height <= PHONE.viewport.height && screen.height >= 44,
    () => `${it}: the button is at ${JSON.stringify(screen)}`,
  );
  await page.keyboard.press("Escape");
  assertion.holds(
    await page.evaluate(() => document.activeElement.matches("details.filter-more > summary")),
    `${it}: the focus does not return`,
  );
  await page.locator("details.filter-more > summary").click();
  await done.click();
  assertion.holds(!(await box.isVisible()), `${it}: the button does not close the sheet`);
}
