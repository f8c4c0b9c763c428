// The dialog about embeds and its page offer the picture of a timeline as SVG and, made by the browser, PNG.
// usage: node picture.mjs FOLDER BROWSER
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { embedding } from "./hosts.mjs";

const [folder, name] = process.argv.slice(2);

/** Width and height of a PNG. */
const sizeOf = (png) => [png.readUInt32BE(16), png.readUInt32BE(20)];

await embedding(folder, name, async ({ browser, site }) => {
  const page = await (await browser.newContext({ acceptDownloads: true })).newPage();
  page.setDefaultTimeout(20_000);

  /** Saves the PNG beside a link to an SVG, and compares their sizes. */
  const savesPng = async (line, path) => {
    assert.equal(await line.locator("a").evaluate((link) => link.href), `${site}${path}`);
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(readFileSync(`${folder}/${path}`, "utf8"));
    const [download] = await Promise.all([page.waitForEvent("download"), line.locator("button").click()]);
    const png = readFileSync(await download.path());
    assert.deepEqual(sizeOf(png), [width * 2, height * 2]);
  };

  const line = page.locator(".embed-dialog .embed-picture");
  for (const [address, path] of [
    ["", "timeline.svg"],
    ["timelines/ratification/", "timelines/ratification/timeline.svg"],
  ]) {
    await page.goto(site + address);
    await page.locator("a.embed-link").click();
    await savesPng(line, path);
  }
  // Other views have no picture.
  await page.locator(".embed-dialog select[name=view]").selectOption("latest");
  assert.equal(await line.isVisible(), false);
  await page.goto(`${site}2024/`);
  await page.locator("a.embed-link").click();
  await page.locator(".embed-dialog[open]").waitFor();
  assert.equal(await line.isVisible(), false);

  await page.goto(`${site}embed/`);
  await savesPng(page.locator("#embed-all .embed-picture"), "timeline.svg");
});
