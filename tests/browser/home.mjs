// Opens the built home page from disk without JavaScript, and checks its content.
// usage: node home.mjs PAGE BROWSER
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { launch } from "./launch.mjs";

const [file, name] = process.argv.slice(2);
const browser = await launch(name);

try {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const asked = [];
  const failed = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("requestfailed", (request) => {
    // Browsers load no font from disk ahead of its use; they load it later.
    if (!request.url().endsWith(".woff2")) failed.push(request.url());
  });
  await page.goto(pathToFileURL(file).href);

  const rows = page.locator("li.event");
  const ids = await rows.evaluateAll((rows) => rows.map((row) => row.id));
  const [signing, ratification] = ["e-treaty-signed", "e-duma-ratifies"].map((id) => ids.indexOf(id));
  assert.ok(signing >= 0 && ratification > signing, ids.join(" "));

  const read = async (index) => {
    const row = rows.nth(index);
    assert.ok(await row.isVisible());
    const text = async (part) => (await row.locator(part).first().innerText()).replace(/\s+/g, " ");
    return { date: await text(".date"), title: await text("h3, h4"), sources: await text(".sources") };
  };
  const signed = await read(signing);
  assert.match(signed.date, /^18 or 19 June 2024/);
  assert.match(signed.title, /treaty signed/i);
  for (const source of [/UNN: in June/, /Interfax: 19 June 2024/, /Wikipedia: 18 June 2024/]) {
    assert.match(signed.sources, source);
  }
  const ratified = await read(ratification);
  assert.match(ratified.date, /^24 October 2024/);
  assert.match(ratified.title, /ratif/i);
  assert.ok(ratified.sources.length > 0);

  // The style applies, and links work from disk.
  const marker = await page
    .locator("ol.events")
    .first()
    .evaluate((list) => getComputedStyle(list).listStyleType);
  assert.equal(marker, '""');
  await rows.nth(signing).locator("h3 a, h4 a").first().click();
  await page.waitForURL(/events\/treaty-signed\/index\.html$/);
  assert.match(await page.locator("h1").innerText(), /treaty signed/i);
  const claims = await page.locator("li.claim").count();
  assert.ok(claims >= 5, `${claims} claims`);

  assert.deepEqual(failed, []);
  assert.deepEqual(
    asked.filter((url) => !url.startsWith("file:")),
    [],
  );
} finally {
  await browser.close();
}
