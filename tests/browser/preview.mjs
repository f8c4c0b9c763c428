// Opens a preview in a browser, edits its notes, and checks that the page changes.
// usage: node preview.mjs URL CONTENT-FOLDER BROWSER
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { launch } from "./launch.mjs";

const [url, folder, name] = process.argv.slice(2);
const browser = await launch(name);

try {
  const page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  const troubles = [];
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(message.text());
  });
  page.on("pageerror", (error) => troubles.push(String(error)));
  const write = (file, text) => writeFileSync(join(folder, file), text);
  const textIs = (text) =>
    page.waitForFunction((text) => document.querySelector("#text")?.textContent === text, text);
  const colourIs = (colour) =>
    page.waitForFunction((colour) => getComputedStyle(document.querySelector("h1")).color === colour, colour);
  const mark = () =>
    page.evaluate(() => {
      window.mark = true;
    });
  const isMarked = () => page.evaluate(() => window.mark === true);

  const listening = () => page.waitForRequest(/\/events\?/);
  await Promise.all([listening(), page.goto(url)]);
  await textIs("the first text");

  // An edit of a note reloads the page.
  await mark();
  await Promise.all([listening(), write("a.md", "edited once")]);
  await textIs("edited once");
  assert.equal(await isMarked(), false);

  // Edits of a style sheet do not reload it; old sheets are removed.
  await mark();
  await colourIs("rgb(1, 1, 1)");
  for (const colour of ["rgb(2, 2, 2)", "rgb(3, 3, 3)"]) {
    write("style.css", `h1 { color: ${colour} }`);
    await colourIs(colour);
  }
  await page.waitForFunction(() => document.querySelectorAll("link").length === 1);
  assert.equal(await isMarked(), true);

  // Errors cover the page as plain text until they are fixed.
  write("a.md", "<img src=x onerror=alert(1)> a mistake");
  const report = page.locator("dateline-report pre");
  await report.waitFor();
  assert.match(await report.textContent(), /<b><img src=x onerror=alert\(1\)> a mistake<\/b>/);
  assert.equal(await page.locator("dateline-report img").count(), 0);
  assert.equal(await isMarked(), true);
  // A second report replaces the first.
  write("a.md", "another mistake");
  await page.waitForFunction(() =>
    [...document.querySelectorAll("dateline-report")].some((one) =>
      one.shadowRoot.querySelector("pre").textContent.includes("another mistake"),
    ),
  );
  assert.equal(await page.locator("dateline-report").count(), 1);
  const box = await page.locator("dateline-report [role=alert]").boundingBox();
  assert.ok(box.width >= 1000 && box.height >= 700, JSON.stringify(box));
  await page.keyboard.press("Escape");
  assert.equal(await report.count(), 0);
  await Promise.all([listening(), page.reload()]);
  await report.waitFor();
  await Promise.all([listening(), write("a.md", "mended")]);
  await textIs("mended");
  assert.equal(await report.count(), 0);

  // Text that was typed survives a reload, and is typed once more for scripts.
  await page.getByRole("searchbox").fill("treaty");
  await Promise.all([listening(), write("a.md", "edited while searching")]);
  await textIs("edited while searching");
  await page.waitForFunction(() => document.querySelector("input").value === "treaty");
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), "INPUT");

  // Warnings are counted in a corner and listed on a click.
  const warning = page.getByRole("button", { name: "One warning" });
  assert.equal(await warning.count(), 0);
  await Promise.all([listening(), write("a.md", "a doubt")]);
  await warning.click();
  assert.match(await report.textContent(), /<i>a doubt<\/i>/);
  await page.keyboard.press("Escape");
  assert.equal(await report.count(), 0);
  await Promise.all([listening(), write("a.md", "all is well")]);
  await textIs("all is well");
  assert.equal(await warning.count(), 0);
  assert.deepEqual(troubles, []);

  // A page that was renamed while it was open leads to its new address.
  await Promise.all([listening(), write("a.md", "page:one")]);
  await Promise.all([listening(), page.goto(new URL("events/one/", url).href)]);
  await Promise.all([listening(), write("a.md", "page:two")]);
  await page.getByRole("heading", { name: "Not here" }).waitFor();
  await page.getByRole("link", { name: "/events/two/" }).click();
  await page.getByRole("heading", { name: "two" }).waitFor();
  await Promise.all([listening(), page.goto(url)]);

  // A page that cannot be rendered shows the reason, and reloads when it is fixed.
  write("a.md", "a fault");
  await page.getByRole("heading", { name: "Cannot show index.html" }).waitFor();
  write("a.md", "whole again");
  await textIs("whole again");

  // A restarted server may have other notes.
  await mark();
  console.log("restart");
  await page.waitForFunction(() => window.mark !== true);
  await textIs("after the restart");
} finally {
  await browser.close();
}
