// Edits a note under `dateline serve`, and checks that the page reloads and shows an error until it is
// fixed. usage: node edit.mjs URL NOTE BROWSER
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { launch } from "./launch.mjs";

const [url, note, name] = process.argv.slice(2);
const browser = await launch(name);

try {
  const page = await browser.newPage();
  page.setDefaultTimeout(20_000);
  const troubles = [];
  page.on("console", (message) => {
    // Browsers request an icon by themselves, and the site has none.
    const icon = message.location().url.endsWith("/favicon.ico");
    if (message.type() === "error" && !icon) troubles.push(message.text());
  });
  page.on("pageerror", (error) => troubles.push(String(error)));
  const text = readFileSync(note, "utf8");
  const title = /^title: (.*)$/m.exec(text)[1];
  const edit = (change) => writeFileSync(note, change(text));

  await Promise.all([page.waitForRequest(/\/events\?/), page.goto(url)]);
  const heading = page.locator("h1");
  assert.equal(await heading.innerText(), title);

  edit((text) => text.replace(title, "A title that was just changed"));
  await page.getByRole("heading", { level: 1, name: "A title that was just changed" }).waitFor();

  edit((text) => text.replace(/^date: .*$/m, "date: 2024-06-31"));
  const report = page.locator("dateline-report pre");
  await report.waitFor();
  assert.match(await report.textContent(), /bad-date.*`2024-06` has no day `31`/s);

  edit((text) => text);
  await report.waitFor({ state: "detached" });
  await page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
  assert.deepEqual(troubles, []);
} finally {
  await browser.close();
}
