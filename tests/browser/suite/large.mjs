// Ten thousand events: links into long pages reach their targets, and events that are not laid out can be
// found. usage: node large.mjs large=FOLDER BROWSER
import { Suite } from "./harness.mjs";

const suite = new Suite(process.argv.slice(2));
await suite.run(async () => {
  const site = suite.site("large");
  // The longest page that a list gets, and one that a split year has.
  const pages = [site.at("2019/index.html"), site.at("2022/06/index.html")];
  suite
    .assertion("a-year-of-1000-events-is-one-page")
    .holds(pages[0].events === 1000, `${pages[0].events} events`);
  for (const it of pages) {
    for (const share of [0.1, 0.5, 0.97]) await suite.page({}, (page) => land(page, it, share));
    await suite.page({}, (page) => find(page, it));
  }
  await suite.page({}, (page) => parts(page, site));
});

/** A link to an event scrolls to the page's padding, with a tolerance of two pixels. */
async function land(page, it, share) {
  await page.goto(it.url);
  const ids = await page.evaluate(() => [...document.querySelectorAll("li.event")].map((event) => event.id));
  const id = ids[Math.floor(ids.length * share)];
  await page.goto("about:blank");
  await page.goto(`${it.url}#${id}`);
  const isThere = ([id]) => {
    const { scrollPaddingBlockStart } = getComputedStyle(document.documentElement);
    return (
      Math.abs(
        document.getElementById(id).getBoundingClientRect().top - parseFloat(scrollPaddingBlockStart),
      ) <= 2
    );
  };
  await page.waitForFunction(isThere, [id], { timeout: 5000 }).catch(() => {});
  const [top, padding] = await page.evaluate(
    (id) => [
      document.getElementById(id).getBoundingClientRect().top,
      parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart),
    ],
    id,
  );
  suite
    .assertion("deep-links-land-within-2-px")
    .holds(Math.abs(top - padding) <= 2, `${it}#${id}: at ${top.toFixed(1)}, padding ${padding}`);
}

/** Text far off the screen is in the page for the browser's own search. */
async function find(page, it) {
  await page.goto(it.url);
  const title = await page.evaluate(() =>
    [...document.querySelectorAll("li.event h3, li.event h4, li.event h5")].at(-3).textContent.trim(),
  );
  const isFound = await page.evaluate((title) => window.find(title), title);
  suite.assertion("text-off-the-screen-can-be-found").holds(isFound, `${it}: "${title}"`);
}

/** A year of too many events keeps its address and links to all of them. */
async function parts(page, site) {
  await page.goto(site.at("2022/index.html").url);
  const hrefs = await page.evaluate(() =>
    [...document.querySelectorAll("main .parts a")].map((link) => link.href),
  );
  let count = 0;
  for (const href of new Set(hrefs)) {
    const path = href.slice(site.origin.length);
    count += site.at(path).events;
  }
  suite
    .assertion("a-split-year-leads-to-all-its-events")
    .holds(count === 2400, `${count} events on ${hrefs.length} pages`);
}
