// Searches a built site in its languages from disk.
// usage: node search.mjs FOLDER BROWSER
import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isEarlyFont, launch } from "./launch.mjs";

const [folder, name] = process.argv.slice(2);
const browser = await launch(name);

try {
  const page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  const troubles = [];
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" && !isEarlyFont(message)) troubles.push(message.text());
  });
  const open = (tree, query) =>
    page.goto(pathToFileURL(join(folder, tree, "search/index.html")).href + query);
  const status = async (text) => {
    await page.waitForFunction(
      (text) => document.querySelector(".filter-status").textContent.includes(text),
      text,
    );
    return page.locator(".filter-status").innerText();
  };
  const titles = () => page.locator("#results h3").allInnerTexts();

  // All events, twenty at a time; the button moves the focus to the first new one.
  await open("", "?order=asc&from=1990");
  await status("126 of 126 events");
  assert.equal((await titles()).length, 20);
  assert.equal(asked.filter((url) => url.includes("/rows-")).length, 1);
  await page.getByRole("button", { name: "Show more" }).click();
  await page.waitForFunction(() => document.querySelectorAll("#results li").length === 40);
  assert.ok(
    await page.evaluate(
      () => document.activeElement.closest("li") === document.querySelectorAll("#results li")[20],
    ),
  );
  for (const shown of [60, 80, 100, 120, 126]) {
    await page.getByRole("button", { name: "Show more" }).click();
    await page.waitForFunction((shown) => document.querySelectorAll("#results li").length === shown, shown);
  }
  assert.equal(await page.getByRole("button", { name: "Show more" }).isVisible(), false);
  const outline = await page
    .locator("main :is(h1, h2, h3)")
    .evaluateAll((all) => all.map((one) => Number(one.localName[1])));
  assert.ok(
    outline.every((level, at) => at === 0 || level <= outline[at - 1] + 1),
    outline.join(),
  );

  // Newest first begins at the other end.
  const first = (await titles())[0];
  await page.locator("details.filter-more").evaluate((filters) => (filters.open = true));
  await page.getByText("Newest first").click();
  await page.waitForFunction((first) => document.querySelector("#results h3").textContent !== first, first);
  await page.waitForURL(/order=desc/);

  // Words in every script, whatever the page's language; whole titles and beginnings.
  const table = [
    ["", "ratif", "Treaty ratified"],
    ["", "ŁODZ", "Talks in Łódź"],
    ["", "ратифік", "Ратифікація договору у Києві"],
    ["uk", "п’ять киє", "П'ять послів у Києві"],
    ["uk", "елка", "Ёлка в Кремле"],
    ["ar", "معاهدة", "توقيع المعاهدة في موسكو"],
    ["ar", "المُعَاهَدَة", "توقيع المعاهدة في موسكو"],
    ["ja", "条約", "ロシアと条約に署名"],
    ["ja", "ﾛｼｱ", "ロシアと条約に署名"],
    ["ja", "名", "ロシアと条約に署名"],
  ];
  const counted = { "": "of 126 events", uk: "з 126 подій", ar: "من 126 حدثًا", ja: "出来事126件中" };
  for (const [tree, words, title] of table) {
    await open(tree, `?q=${encodeURIComponent(words)}`);
    await status(counted[tree]);
    assert.deepEqual(
      (await titles()).map((title) => title.replace(/\s+/g, " ").trim()),
      [title],
      words,
    );
    assert.ok((await page.locator("#results mark").count()) > 0, `${words} is marked in ${title}`);
  }
  assert.equal(await page.evaluate(() => document.documentElement.lang), "ja");

  // All of several words must match.
  await open("", "?q=treaty+lodz");
  await status("0 of 126 events");
  assert.equal((await titles()).length, 0);
  await open("", "?q=event+77");
  await status("1 of 126 events");
  assert.deepEqual(await titles(), ["Event 77"]);

  // What finds nothing is cut from its end, and the page says so.
  await open("", "?q=ratify");
  const shortened = await status("1 of 126 events");
  assert.match(shortened, /· No event contains “ratify”. 1 event contains words that begin with “ratif”.$/);
  assert.deepEqual(await titles(), ["Treaty ratified"]);
  assert.deepEqual(await page.locator("#results mark").allInnerTexts(), ["ratified"]);

  // A result links to its event, also in another language.
  await open("uk", "?q=ратифікація");
  await page.locator("#results h3 a").click();
  await page.waitForURL(/uk\/events\/ratified-uk\/index\.html$/);

  // Without a query there are links, and no result; filters come with the first question.
  await open("", "");
  assert.equal(await page.locator("input[name=tags]").count(), 0);
  assert.equal(await page.locator("#results").isVisible(), false);
  assert.equal(await page.getByText("Search needs JavaScript").count(), 0);

  assert.deepEqual(troubles, []);
} finally {
  await browser.close();
}
