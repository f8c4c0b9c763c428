// The first screen of home pages: how far down the first event is.
// usage: node opening.mjs NAME=FOLDER… BROWSER
import { Suite } from "./harness.mjs";
import { OPENINGS, firstTitle, overflow } from "./places.mjs";

const suite = new Suite(process.argv.slice(2));
await suite.run(async () => {
  for (const { most, ...options } of OPENINGS) {
    for (const site of suite.sites) {
      await suite.page(options, async (page) => {
        await page.goto(site.at("index.html").url);
        const top = await page.evaluate(firstTitle);
        const where = `${site.name} at ${options.viewport.width} px`;
        suite.assertion("the-first-event-is-on-the-first-screen").holds(top <= most, `${where}: ${top} px`);
        const over = await page.evaluate(overflow);
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
