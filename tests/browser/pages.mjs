// Copying, jumping to a month, folds and printing, in a site with a crowded day, from disk.
// usage: node pages.mjs PUBLIC BROWSER
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { isEarlyFont, launch } from "./launch.mjs";

const [root, name] = process.argv.slice(2);
const browser = await launch(name);
const address = (path) => pathToFileURL(`${root}/${path}`).href;

/** Opens a new page at a path; an error on it fails the test. */
async function open(path, options = {}, refuse = false) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, ...options });
  if (options.javaScriptEnabled !== false) {
    // Records what the page copies, or refuses it like a browser without permission.
    await context.addInitScript((refuse) => {
      const writeText = (text) =>
        refuse ? Promise.reject(new Error("refused")) : ((window.copied = text), Promise.resolve());
      Object.defineProperty(navigator, "clipboard", { value: { writeText } });
    }, refuse);
  }
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on("pageerror", (error) => assert.fail(`${path}: ${error}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !isEarlyFont(message)) assert.fail(`${path}: ${message.text()}`);
  });
  await page.goto(address(path));
  return page;
}

const isOpen = (fold) => fold.evaluate((fold) => fold.open);

try {
  // Without scripts there are no such controls, and no content is missing.
  let page = await open("events/busy-03x/index.html", { javaScriptEnabled: false });
  assert.equal(await page.locator("button, input").count(), 0);
  await page.goto(address("index.html"));
  assert.equal(await page.locator(".rail button, .rail input").count(), 0);
  assert.ok(!(await page.locator(".rail a").first().isVisible()), "the navigator is folded");
  await page.locator(".rail summary").click();
  assert.ok(await page.locator(".rail a").first().isVisible());

  // Copying from an event's page.
  page = await open("events/busy-03x/index.html");
  const copied = () => page.evaluate(() => window.copied);
  const [citation, link] = [page.locator(".buttons button").nth(0), page.locator(".buttons button").nth(1)];
  await link.click();
  assert.equal(await copied(), "https://example.org/t/events/busy-03x/");
  await page.getByText("Copied").first().waitFor();
  assert.equal(await page.locator("[role=status].unseen").textContent(), "Copied");
  await page.waitForFunction(
    () => document.querySelectorAll(".buttons button")[1].textContent === "Copy link",
  );
  await citation.click();
  assert.match(
    await copied(),
    /^Statement 3 \(15 June 2024\)\. .*https:\/\/example\.org\/t\/events\/busy-03x\/$/,
  );

  // If the browser refuses, the text is selected.
  page = await open("events/busy-03x/index.html", {}, true);
  await page.locator(".buttons button").nth(1).click();
  const field = page.locator("input.address");
  await field.waitFor();
  assert.equal(await field.inputValue(), "https://example.org/t/events/busy-03x/");
  assert.deepEqual(await field.evaluate((field) => [field.selectionStart, field.selectionEnd]), [0, 38]);
  await page.getByText("copy it by hand").first().waitFor();
  await field.blur();
  assert.equal(await page.locator(".buttons button").count(), 2, "the button is back");
  await page.locator(".buttons button").nth(0).click();
  await page.waitForFunction(() => String(getSelection()).includes("Statement 3"));

  // Copying from a row: one button, which the keyboard skips.
  page = await open("index.html");
  await page.locator("#e-busy-01x").hover();
  const rowButton = page.locator(".event .copy");
  await rowButton.waitFor();
  assert.equal(await rowButton.getAttribute("tabindex"), "-1");
  await rowButton.click();
  assert.equal(await copied(), "https://example.org/t/events/busy-01x/");
  await page.locator("#e-war").hover();
  assert.equal(await rowButton.count(), 1);
  assert.equal(await page.locator("#e-war .copy").count(), 1);

  // Jumping.
  const jump = async (month) => {
    if (!(await isOpen(page.locator(".jump")))) await page.locator(".jump > summary").click();
    await page.locator(".jump-month input").fill(month);
    await page.locator(".jump-month button").click();
  };
  await jump("2024-06");
  await page.waitForFunction(() => location.hash === "#m2024-06");
  assert.ok(!(await isOpen(page.locator(".jump"))), "the navigator is folded again");
  await jump("2023-11");
  const answer = page.locator(".jump-month [role=status]");
  assert.equal(
    (await answer.textContent()).replace(/[\u2068\u2069]/g, ""),
    "No events in that month. The nearest: September 2023.",
  );
  assert.ok(
    await page.locator("#m2023-09").evaluate((heading) => heading.getBoundingClientRect().top < innerHeight),
  );

  // From the page of one year to a month of another.
  page = await open("2022/index.html");
  await jump("2024-06");
  await page.waitForURL(/2024\/index\.html#m2024-06$/);
  await page.goto(address("2022/index.html"));
  await jump("2024-01");
  await page.waitForURL(/2024\/index\.html#m2024-01$/);
  await page.getByText("No events in that month. The nearest:").waitFor();

  // Folds open for a target inside, and for printing.
  page = await open("2024/index.html");
  const fold = page.locator(".more details");
  assert.ok(!(await isOpen(fold)));
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.ok(await isOpen(fold));
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.ok(!(await isOpen(fold)));
  await page.goto(address("2024/index.html") + "#e-busy-09x");
  await page.waitForFunction(() => document.querySelector(".more details").open);
  assert.ok(await page.locator("#e-busy-09x").isVisible());

  // Printing, also without scripts.
  page = await open("all/index.html", { javaScriptEnabled: false });
  writeFileSync(`${root}/../all.pdf`, await page.pdf({ format: "A4" }));
} finally {
  await browser.close();
}
