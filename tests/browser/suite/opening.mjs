// The first screen of home pages: how far down the first event is.
// usage: node opening.mjs NAME=FOLDER… BROWSER
import { Suite } from "./harness.mjs";

/** Windows, and how far from the top the title of the first event may be, in a card or a row. */
const WINDOWS = [
  { viewport: { width: 1280, height: 900 }, most: 450 },
  { viewport: { width: 390, height: 844 }, most: 560, isMobile: true, hasTouch: true },
];

const suite = new Suite(process.argv.slice(2));
await suite.run(async () => {
  for (const { most, ...options } of WINDOWS) {
    for (const site of suite.sites) {
      await suite.page(options, async (page) => {
        await page.goto(site.at("index.html").url);
        const title = page.locator(".card h3, li.event :is(h3, h4, h5)").first();
        const top = Math.round((await title.boundingBox()).y);
        const where = `${site.name} at ${options.viewport.width} px`;
        suite.assertion("the-first-event-is-on-the-first-screen").holds(top <= most, `${where}: ${top} px`);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        suite.assertion("cards-scroll-within-their-row").holds(over <= 0, `${where}: ${over} px too wide`);
      });
    }
  }
  await suite.page({}, compact);
  await suite.page({}, jump);
});

/** The switch shows one line for each event, also without scripts. */
async function compact(page) {
  await page.goto(suite.site("example").at("index.html").url);
  const heights = () => page.locator("li.event").evaluateAll((rows) => rows.map((row) => row.clientHeight));
  const before = Math.max(...(await heights()));
  await page.locator("#compact").check();
  const after = Math.max(...(await heights()));
  suite.assertion("compact-rows-are-short").holds(after < 60 && before > 100, `${before} and ${after} px`);
}

/** The navigator leads to a year and closes. */
async function jump(page) {
  await page.goto(suite.site("example").at("index.html").url);
  await page.locator(".jump > summary").click();
  await page.locator(".jump a", { hasText: "2022" }).first().click();
  const { top, isOpen } = await page.evaluate(() => ({
    top: document.getElementById("y2022").getBoundingClientRect().top,
    isOpen: document.querySelector(".jump").open,
  }));
  const bar = await page.evaluate(() => document.querySelector(".bar").getBoundingClientRect().bottom);
  suite.assertion("the-navigator-leads-to-a-year").holds(top >= bar && top < 300, `the year is at ${top} px`);
  suite.assertion("the-navigator-closes").holds(!isOpen, "it is open");
}
