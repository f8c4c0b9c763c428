// Zooms the chart of the example by buttons, keys, fields, pointer and address, and checks the page.
// usage: node chart.mjs PAGE BROWSER
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { isEarlyFont, launch } from "./launch.mjs";

const [file, name] = process.argv.slice(2);
const browser = await launch(name);
const url = pathToFileURL(file).href;

try {
  const script = readFileSync(join(dirname(file), "../theme/chart.js"));
  assert.ok(gzipSync(script, { level: 9 }).length <= 6 * 1024, "the script is small");

  // Without the script: a static picture, all events, and no control that does nothing.
  const still = await browser.newContext({ javaScriptEnabled: false });
  let page = await still.newPage();
  await page.goto(url);
  const total = await page.locator(".chart-events tbody tr").count();
  assert.ok(total > 10, `${total}`);
  assert.equal(await page.locator("main button:visible, main .chart-controls:visible").count(), 0);
  assert.equal(await page.locator(".chart-scroll .chart").getAttribute("role"), "group");
  await still.close();

  const context = await browser.newContext({
    reducedMotion: "reduce",
    forcedColors: "active",
    viewport: { width: 1100, height: 900 },
  });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const troubles = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !isEarlyFont(message)) troubles.push(message.text());
  });
  page.on("pageerror", (error) => troubles.push(String(error)));
  await page.goto(url);

  const rows = () => page.locator(".chart-events tbody tr:visible").count();
  const field = (name) => page.locator(`.chart-controls input[name=${name}]`);
  const says = (text) => page.locator(".chart-controls [role=status]", { hasText: text }).waitFor();
  const button = (name) => page.getByRole("button", { name, exact: true }).click();
  assert.equal(await rows(), total);

  // Buttons.
  await button("Zoom in");
  const zoomed = await field("from").inputValue();
  assert.match(zoomed, /^20\d\d/);
  await button("Later");
  assert.ok((await field("from").inputValue()) > zoomed);
  await button("Earlier");
  assert.equal(await field("from").inputValue(), zoomed);
  await button("Show all");
  assert.equal(await field("from").inputValue(), "");
  assert.equal(await rows(), total);

  // Fields: the list follows; the state is announced and is in the address.
  await field("from").fill("2024-10");
  await field("to").fill("2024-11");
  await page.keyboard.press("Enter");
  const some = await rows();
  assert.ok(some > 2 && some < total, `${some}`);
  await says(`Events in this time: ${some} of ${total}.`);
  assert.match(page.url(), /\?from=2024-10&to=2024-11$/);
  assert.equal(await page.locator("#e-duma-ratifies").isVisible(), true);
  assert.equal(await page.locator("#e-treaty-signed").isVisible(), false);
  const drawn = page.locator('.chart [data-id="duma-ratifies"] rect[data-time]').first();
  const dot = await drawn.boundingBox();
  const box = await page.locator(".chart").boundingBox();
  const part = (dot.x + dot.width / 2 - box.x) / box.width;
  // 24 October is at 23.5 of 61 days.
  assert.ok(Math.abs(part - 23.5 / 61) < 0.02, `${part}`);
  assert.ok((await page.locator(".chart-axis text:not([display])").allInnerTexts()).length > 1);

  // An invalid date changes nothing, and is announced.
  await field("to").fill("last week");
  await page.keyboard.press("Enter");
  await says("last week");
  assert.equal(await field("to").getAttribute("aria-invalid"), "true");
  assert.equal(await rows(), some);

  // The address, and going back.
  await page.reload();
  assert.equal(await rows(), some);
  await button("Show all");
  assert.equal(await rows(), total);
  await page.goBack();
  await page.waitForFunction(
    (some) => document.querySelectorAll(".chart-events tbody tr:not(.chart-outside)").length === some,
    some,
  );
  await page.goto(`${url}?from=never`);
  await says("never");
  assert.equal(await rows(), total);

  // Keys, on the focused chart.
  await page.locator(".chart-scroll").focus();
  await page.keyboard.press("+");
  const first = await field("from").inputValue();
  await page.keyboard.press("ArrowRight");
  assert.ok((await field("from").inputValue()) > first);
  await page.keyboard.press("ArrowLeft");
  assert.equal(await field("from").inputValue(), first);
  await page.keyboard.press("0");
  assert.equal(await rows(), total);

  // The pointer: from the middle to the end.
  await page.locator(".chart").scrollIntoViewIfNeeded();
  const area = await page.locator(".chart").boundingBox();
  const y = area.y + 70;
  await page.mouse.move(area.x + area.width * 0.8, y);
  await page.mouse.down();
  await page.mouse.move(area.x + area.width * 0.9, y);
  assert.equal(await page.locator(".chart-brush").count(), 1);
  await page.mouse.move(area.x + area.width - 2, y);
  await page.mouse.up();
  assert.equal(await page.locator(".chart-brush").count(), 0);
  assert.match(await field("from").inputValue(), /^20(19|20)/);
  assert.ok((await rows()) < total);

  // The wheel with Ctrl.
  await button("Show all");
  await page.locator(".chart").scrollIntoViewIfNeeded();
  const whole = await page.locator(".chart").boundingBox();
  await page.mouse.move(whole.x + whole.width / 2, whole.y + 70);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -200);
  await page.keyboard.up("Control");
  await page.waitForFunction(() => location.search.includes("from="));
  assert.ok((await rows()) < total);
  await button("Show all");

  // One card for the pointer and the focus; arrows go from mark to mark, and Escape closes the card.
  const card = page.locator(".picture-card");
  await page.locator(".chart .mark[aria-label]").first().waitFor({ state: "attached" });
  const mark = page.locator('.chart [data-id="treaty-signed"]').first();
  await mark.locator("rect[data-time]").first().hover();
  assert.match(await card.innerText(), /2024\s+.*treaty/is);
  await page.mouse.move(5, 5);
  await card.waitFor({ state: "detached" });
  await mark.focus();
  const text = await card.innerText();
  await page.keyboard.press("ArrowRight");
  assert.notEqual(await card.innerText(), text);
  await page.keyboard.press("ArrowDown");
  const lane = () => page.evaluate(() => document.activeElement.closest("svg").getAttribute("aria-label"));
  assert.notEqual(
    await lane(),
    await mark.evaluate((mark) => mark.closest("svg").getAttribute("aria-label")),
  );
  await page.keyboard.press("Escape");
  assert.equal(await card.count(), 0);

  // Nothing is animated, and forced colours are respected.
  const moving = await page.evaluate(() => document.getAnimations().length);
  assert.equal(moving, 0);
  // The printed page has every event, whatever is shown.
  await page.emulateMedia({ media: "print" });
  assert.equal(await rows(), total);
  assert.deepEqual(troubles, []);

  // On a tablet the first tap shows the card, the second one opens the event; two fingers zoom.
  const tablet = await browser.newContext({ hasTouch: true, viewport: { width: 1024, height: 768 } });
  page = await tablet.newPage();
  await page.goto(url);
  // The script of the card loads last.
  await page.locator(".chart .mark[aria-label]").first().waitFor({ state: "attached" });
  const point = page.locator('.chart [data-id="duma-ratifies"] rect[data-time]').first();
  await point.tap();
  assert.match(await page.locator(".picture-card").innerText(), /24 October 2024/);
  assert.equal(page.url(), url);
  await point.tap();
  await page.waitForURL(/events\/duma-ratifies/);
  await page.goto(url);
  const from = page.locator(".chart-controls input[name=from]");
  await page.evaluate(() => {
    const chart = document.querySelector(".chart");
    const { left, width, top } = chart.getBoundingClientRect();
    const touches = (...parts) =>
      parts.map((part, identifier) => {
        return new Touch({ identifier, target: chart, clientX: left + part * width, clientY: top + 60 });
      });
    const send = (name, ...parts) =>
      chart.dispatchEvent(
        new TouchEvent(name, { touches: touches(...parts), cancelable: true, bubbles: true }),
      );
    send("touchstart", 0.45, 0.55);
    send("touchmove", 0.2, 0.8);
  });
  await page.waitForFunction(() => location.search.includes("from="));
  assert.match(await from.inputValue(), /^20/);
} finally {
  await browser.close();
}
