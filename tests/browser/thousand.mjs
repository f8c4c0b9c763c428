// Filters a page of a thousand events, and asks from a page that is too long to have rows.
// usage: node thousand.mjs PAGE LONG-PAGE BROWSER
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { launch } from "./launch.mjs";

const [file, long, name] = process.argv.slice(2);
const browser = await launch(name);

try {
  const page = await browser.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(pathToFileURL(file).href);
  assert.equal(await page.locator(".timeline li.event").count(), 1000);
  await page.locator("details.filter-more > summary").click();
  await page.locator("input[name=tags]").first().waitFor();
  for (const expected of [100, 1000]) {
    await page.locator("input[name=tags][value=rare]").click();
    await page.waitForFunction(
      (expected) => document.querySelectorAll(".timeline li.event:not([hidden])").length === expected,
      expected,
    );
  }

  // A page without rows hands its question over, and so does its address.
  await page.goto(pathToFileURL(long).href);
  await page.getByRole("searchbox").fill("77th");
  await page.getByRole("button", { name: "Search" }).click();
  await page.waitForURL(/\/search\/index\.html\?q=77th$/);
  await page.goto(`${pathToFileURL(long).href}?show=key&q=77th`);
  await page.waitForURL(/\/search\/index\.html\?q=77th&show=key$|\?show=key&q=77th$/);
  await page.waitForFunction(() =>
    document.querySelector(".filter-status").textContent.startsWith("0 of 1,001 events"),
  );
} finally {
  await browser.close();
}
