// Finds a term on another page of the index of its taxonomy, and follows the link to its entry.
// usage: node finder.mjs PAGE BROWSER
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { launch } from "./launch.mjs";

const [file, name] = process.argv.slice(2);
const browser = await launch(name);

try {
  const page = await browser.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(pathToFileURL(file).href);
  assert.equal(await page.locator("#t-term-399").count(), 0, "it is on another page");
  await page.locator(".finder input").fill("TERM 399");
  const links = page.locator(".finder li a");
  await links.first().waitFor();
  assert.deepEqual(await links.allTextContents(), ["Term 399"]);
  await links.first().click();
  await page.waitForURL(/\/tags\/page-2\.html#t-term-399$/);
  assert.equal(await page.locator("#t-term-399").count(), 1);
} finally {
  await browser.close();
}
