// Measures the time from a click on a filter to the next painted frame, on a page of a thousand events, and
// sends a query from a page that is too long to have rows. usage: node speed.mjs PAGE LONG-PAGE BROWSER
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [file, long, name] = process.argv.slice(2);
const executablePath = execFileSync("sh", ["-c", `command -v ${name}`])
  .toString()
  .trim();
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const BUDGET = 100;

try {
  const page = await browser.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(pathToFileURL(file).href);
  assert.equal(await page.locator(".timeline li.event").count(), 1000);
  await page.locator("details.filter-more > summary").click();
  await page.locator("input[name=tags]").first().waitFor();
  const times = [];
  for (let round = 0; round < 9; round += 1) {
    times.push(
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            const list = document.querySelector(".timeline");
            const visible = () => list.querySelectorAll("li.event:not([hidden])").length;
            const before = visible();
            const begin = performance.now();
            document.querySelector("input[name=tags]").click();
            const look = () =>
              requestAnimationFrame(() => {
                if (visible() === before) look();
                else setTimeout(() => resolve(performance.now() - begin));
              });
            look();
          }),
      ),
    );
  }
  times.sort((a, b) => a - b);
  const median = times[4];
  const all = times.map((time) => time.toFixed(0)).join(" ");
  process.stdout.write(`filter to paint at 1,000 events: ${median.toFixed(0)} ms, median of ${all}\n`);
  // Other work on the machine makes some clicks slow; a slow script makes all slow.
  assert.ok(times[2] < 2 * BUDGET, `${times[2]} ms`);

  // A page without rows sends its query to the search page, also that of its address.
  await page.goto(pathToFileURL(long).href);
  await page.getByRole("searchbox").fill("77th");
  await page.getByRole("button", { name: "Apply" }).click();
  await page.waitForURL(/\/search\/index\.html\?q=77th$/);
  await page.goto(`${pathToFileURL(long).href}?show=key&q=77th`);
  await page.waitForURL(/\/search\/index\.html\?q=77th&show=key$|\?show=key&q=77th$/);
  await page.waitForFunction(() =>
    document.querySelector(".filter-status").textContent.startsWith("0 of 1,000 events"),
  );
} finally {
  await browser.close();
}
