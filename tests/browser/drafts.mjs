// Reviews a draft of three claims in a preview, with and without scripts, until the note is published.
// usage: node drafts.mjs URL BROWSER
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { launch } from "./launch.mjs";

const [url, name] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await launch(name);

/** Asserts that axe finds nothing and that nothing is wider than the window. */
async function check(page) {
  const { violations } = await page.evaluate(async (axe) => {
    // The policy of the page allows no other scripts, and this one only looks.
    if (!window.axe) (0, eval)(axe);
    return window.axe.run();
  }, axe);
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`),
    [],
  );
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "too wide");
}

/** Waits until the script has focused a claim. */
const isFocused = (page, id) => page.waitForFunction((id) => document.activeElement?.id === id, id);

try {
  // From a page of the site to the draft, on a small screen, light and dark.
  for (const colorScheme of ["light", "dark"]) {
    const viewport = { width: 320, height: 640 };
    const page = await browser.newPage({ viewport, colorScheme, bypassCSP: true });
    await page.goto(url);
    await page.getByRole("link", { name: "One draft to review" }).click();
    await page.getByRole("heading", { name: "Drafts" }).waitFor();
    await check(page);
    await page.getByRole("link", { name: "Committee" }).click();
    await page.getByRole("heading", { name: "1 of 3" }).waitFor();
    await check(page);
    await page.close();
  }

  // Without scripts: skip, edit and accept, undo.
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(`${url}_drafts/`);
  await plain.getByRole("link", { name: "Committee" }).click();
  await plain.getByRole("link", { name: "Skip" }).first().click();
  assert.equal(new URL(plain.url()).hash, "#claim-2");
  const second = plain.getByRole("region", { name: "2 of 3" });
  await second.getByLabel("Title").fill("Sent by the government");
  // Enter saves, and decides nothing.
  await second.getByLabel("Title").press("Enter");
  await plain.getByRole("heading", { name: "2 of 3: Sent by the government" }).waitFor();
  await plain
    .getByRole("region", { name: "1 of 3" })
    .getByRole("button", { name: "Accept", exact: true })
    .click();
  await plain.getByRole("heading", { name: "1 of 2: Sent by the government" }).waitFor();
  await plain.getByRole("button", { name: "Undo" }).click();
  await plain.getByRole("heading", { name: "1 of 3: Signed in Pyongyang" }).waitFor();
  await plain.close();

  // With scripts: the keys of the terminal, and a date that is none.
  const page = await browser.newPage();
  const troubles = [];
  page.on("pageerror", (error) => troubles.push(String(error)));
  await page.goto(`${url}_drafts/`);
  await page.getByRole("link", { name: "Committee" }).click();
  await page.getByRole("heading", { name: "1 of 3" }).waitFor();
  await isFocused(page, "claim-1");
  await page.keyboard.press("s");
  await isFocused(page, "claim-2");
  await page.keyboard.press("a");
  await page.getByRole("heading", { name: "2 of 2: A vote is expected" }).waitFor();
  await isFocused(page, "claim-2");
  await page.keyboard.press("d");
  await page.keyboard.type("soon");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").waitFor();
  assert.equal(await page.getByRole("region", { name: "2 of 2" }).getByLabel("Date").inputValue(), "soon");
  // A field receives letters and no key of the review.
  const date = page.getByRole("region", { name: "2 of 2" }).getByLabel("Date");
  await date.fill("");
  await date.press("x");
  assert.equal(await date.inputValue(), "x");
  await date.fill("November 2024");
  await page
    .getByRole("region", { name: "2 of 2" })
    .getByRole("button", { name: "Accept", exact: true })
    .click();
  await page.getByRole("heading", { name: "1 of 1: Signed in Pyongyang" }).waitFor();
  await isFocused(page, "claim-1");
  await page.keyboard.press("o");
  await page.getByText("No draft has claims to decide.").waitFor();

  // The events are in the preview.
  await page.goto(url);
  await page.getByRole("link", { name: "Sent by the government" }).first().waitFor();
  assert.deepEqual(troubles, []);
} finally {
  await browser.close();
}
