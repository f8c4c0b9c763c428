// Points at, clicks and drags over the bars of a strip, and looks at the list below.
// usage: node strip.mjs PAGE PAGE-WITH-A-YEAR BROWSER
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { launch } from "./launch.mjs";

const [file, rough, name] = process.argv.slice(2);
const browser = await launch(name);
const url = pathToFileURL(file).href;

try {
  // Without scripts, a bar leads to its first event.
  const still = await browser.newContext({ javaScriptEnabled: false });
  let page = await still.newPage();
  await page.goto(url);
  const href = await page.locator(".strip-bar").first().getAttribute("href");
  await page.locator(".strip-bar").first().click();
  assert.ok(page.url().endsWith(href));
  await still.close();

  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(10_000);
  await page.goto(url);
  const bars = page.locator(".strip-bar");
  await page.locator(".strip-bar[aria-label]").first().waitFor({ state: "attached" });
  const rows = () => page.locator(".timeline .event:visible").count();
  const total = await rows();

  // One card for the pointer and the keys.
  await bars.nth(2).hover();
  const card = page.locator(".picture-card");
  const [period, count] = (await card.innerText()).split("\n");
  assert.match(period, /20\d\d/);
  assert.match(count, /^\d+ events?$/);
  await bars.first().focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  assert.equal((await card.innerText()).split("\n")[0], period);
  await page.keyboard.press("Escape");
  assert.equal(await card.count(), 0);

  // A click shows the events of the bar, and once more all.
  const shows = (some) =>
    page.waitForFunction((some) => {
      const rows = [...document.querySelectorAll(".timeline .event")];
      return rows.filter((row) => row.checkVisibility()).length === some;
    }, some);
  await bars.nth(2).click();
  await shows(Number.parseInt(count));
  await page.locator(".strip-filtered .strip-some").first().waitFor({ state: "attached" });
  assert.equal(await page.locator(".strip-some").count(), 1);
  await bars.nth(2).click();
  await shows(total);
  assert.equal(await page.locator(".strip-some").count(), 0);

  // Dragging chooses several bars; what any filter leaves is drawn over the bars.
  const [first, last] = [await bars.nth(1).boundingBox(), await bars.nth(4).boundingBox()];
  await page.mouse.move(first.x + first.width / 2, first.y + 50);
  await page.mouse.down();
  await page.mouse.move(last.x + last.width / 2, last.y + 50, { steps: 5 });
  await page.mouse.up();
  await page.waitForFunction(() => document.querySelectorAll(".strip-some").length === 4);
  assert.equal(await page.locator(".strip-chosen").count(), 4);
  assert.ok((await rows()) < total);

  // After the mouse has dragged, a key chooses a bar at once.
  await bars.nth(2).focus();
  await page.keyboard.press("Enter");
  await shows(Number.parseInt(count));

  // A question in the address: each event left has one share of the drawing, a whole year too.
  await page.goto(`${pathToFileURL(rough).href}?from=2024`);
  await page.locator(".strip-some").first().waitFor({ state: "attached" });
  const drawn = await page.locator(".strip-some").evaluateAll((shapes) => {
    const heights = shapes.map((shape) => Number(shape.getAttribute("height")));
    const step = document.querySelector(".strip-bars").getAttribute("data-event");
    return heights.reduce((sum, height) => sum + height, 0) / Number(step);
  });
  assert.equal(drawn.toFixed(2), `${await rows()}.00`);
} finally {
  await browser.close();
}
