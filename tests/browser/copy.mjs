// "Copy as text" copies the list that the command exports, or opens the file if copying fails.
// usage: node copy.mjs FOLDER PAGE LIST BROWSER
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { embedding } from "./embeds/hosts.mjs";

const [folder, address, list, name] = process.argv.slice(2);
const expected = readFileSync(list, "utf8");

/** Waits until the page announces to screen readers that it copied. */
const said = (page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll("[role=status]")].some((status) => status.textContent === "Copied"),
  );

await embedding(folder, name, async ({ browser, site, asked }) => {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(site + address);
  const link = page.locator("a.copy-text");
  const label = await link.innerText();
  await link.click();
  await said(page);
  assert.equal(await link.innerText(), "Copied");
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), expected);

  // Programs with formatted text get headings, dates, links, and who says which date in the paragraph of
  // its event.
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const html = await (await item.getType("text/html")).text();
    const copy = new DOMParser().parseFromString(html, "text/html");
    const words = (part) => (part ? part.textContent : "");
    return {
      h1: words(copy.querySelector("h1")),
      years: [...copy.querySelectorAll("h2")].map(words),
      events: [...copy.querySelectorAll("p")].map((event) => ({
        date: words(event.querySelector("strong")),
        title: words(event.querySelector("strong + a")),
        words: words(event),
        links: [...event.querySelectorAll("a")].map((link) => link.getAttribute("href")),
      })),
    };
  });
  const items = [...expected.matchAll(/^- \*\*(.+)\*\*: /gm)];
  assert.equal(copied.events.length, items.length);
  assert.equal(copied.h1, await page.locator("h1").innerText());
  assert.deepEqual(copied.years, await page.locator("#events .year-label").allInnerTexts());
  for (const event of copied.events) {
    assert.ok(event.date && event.title, JSON.stringify(event));
    assert.ok(event.links.length > 1, JSON.stringify(event));
    for (const link of event.links) assert.match(link, /^https?:/);
  }
  const rival = copied.events.find(({ words }) => words.includes("Sources disagree"));
  assert.match(rival.words, /Sources disagree about the date: \d.+ \(.+\) or \d.+ \(.+\)/);

  // Nothing else happens, and a second click announces nothing more.
  await link.click();
  await page.waitForFunction((label) => document.querySelector("a.copy-text").textContent === label, label);
  assert.equal(page.url(), site + address);
  assert.equal(await page.locator("a.copy-text").evaluate((link) => link === document.activeElement), true);

  // The home page has the whole timeline.
  await page.goto(site);
  await page.locator("a.copy-text").click();
  await said(page);
  assert.ok((await page.evaluate(() => navigator.clipboard.readText())).length > expected.length);

  // Browsers without the newer form of the clipboard.
  await page.addInitScript(() => {
    delete window.ClipboardItem;
  });
  await page.goto(site + address);
  await page.locator("a.copy-text").click();
  await said(page);
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), expected);

  // Without clipboard, file or script, the link is a link.
  const file = `${site}${address}timeline.md`;
  const follows = async (context, before = async () => {}) => {
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await before(page);
    await page.goto(site + address);
    const [request] = await Promise.all([
      page.waitForRequest((request) => request.isNavigationRequest() && request.url() === file),
      page.locator("a.copy-text").click(),
    ]);
    assert.ok(request);
    await context.close();
  };
  await follows(await browser.newContext(), (page) =>
    page.addInitScript(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
    }),
  );
  await follows(await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] }), (page) =>
    page.route(file, (route) =>
      route.request().isNavigationRequest() ? route.continue() : route.fulfill({ status: 404 }),
    ),
  );
  await follows(await browser.newContext({ javaScriptEnabled: false }));
  assert.ok(asked.includes(`/${address}timeline.md`), asked.join(" "));

  // Also from disk.
  const disk = await (await browser.newContext()).newPage();
  await disk.goto(`${pathToFileURL(folder).href}/${address}index.html`);
  const moved = new Promise((resolve) => {
    disk.on("framenavigated", (frame) => resolve(frame.url()));
    disk.on("download", (download) => resolve(download.url()));
  });
  await disk.locator("a.copy-text").click();
  assert.equal(await moved, `${pathToFileURL(folder).href}/${address}timeline.md`);
});
