// TimelineJS3 shows a timeline: every event has its slide and its mark, and there are no errors.
// timelinejs.mjs FILE NUMBER-OF-EVENTS CHROMIUM

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launch } from "./launch.mjs";

const [file, count, name] = process.argv.slice(2);
const dist = fileURLToPath(new URL("node_modules/@knight-lab/timelinejs/dist", import.meta.url));
const data = JSON.parse(readFileSync(file, "utf8"));
const html = `<!DOCTYPE html><meta charset="utf-8"><link rel="stylesheet" href="/css/timeline.css">
<script src="/js/timeline.js"></script><div id="t" style="height:700px"></div>
<script>window.timeline = new TL.Timeline("t", ${JSON.stringify(data).replaceAll("<", "\\u003c")}, {});</script>`;

const browser = await launch(name);
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  const wrong = [];
  page.on("pageerror", (error) => wrong.push(error.message));
  await page.route("**/*", (route) => {
    const { host, pathname } = new URL(route.request().url());
    if (host === "timeline.test" && pathname === "/")
      return route.fulfill({ contentType: "text/html", body: html });
    // Its fonts are on another server, and not part of the test.
    return host === "timeline.test" && existsSync(dist + pathname)
      ? route.fulfill({ path: dist + pathname })
      : route.abort();
  });
  await page.goto("http://timeline.test/");
  await page.waitForFunction(
    (count) => document.querySelectorAll(".tl-timemarker").length >= count,
    Number(count),
  );
  const found = await page.evaluate(() => ({
    messages: window.timeline.config.messages,
    ids: window.timeline.config.events.map((event) => event.unique_id),
    slides: document.querySelectorAll(".tl-slide").length,
    marks: document.querySelectorAll(".tl-timemarker").length,
    dates: [...document.querySelectorAll(".tl-headline-date")]
      .map((date) => date.textContent)
      .filter(Boolean),
  }));
  assert.deepEqual(wrong, []);
  assert.deepEqual(found.messages, { errors: [], warnings: [] });
  assert.equal(found.marks, Number(count));
  assert.equal(found.slides, Number(count) + 1, "the title has a slide of its own");
  assert.deepEqual(found.ids.toSorted(), data.events.map((event) => event.unique_id).toSorted());
  const text = (markup) =>
    markup
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&amp;", "&");
  assert.deepEqual(found.dates.toSorted(), data.events.map((event) => text(event.display_date)).toSorted());
} finally {
  await browser.close();
}
