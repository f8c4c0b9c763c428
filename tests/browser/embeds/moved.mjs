// Frames and elements at addresses of removed embeds show a notice with the right height.
// usage: node moved.mjs SITE-FOLDER BROWSER
import assert from "node:assert/strict";
import { embedding, eventually, frameOf, messages } from "./hosts.mjs";

const [folder, name] = process.argv.slice(2);

await embedding(folder, name, async ({ site, open }) => {
  const words = /^This timeline has moved\. The first five$/;
  const script = `<script src="${site}embed/v1/host.js" defer></script>`;
  const page = await open(
    `<iframe data-timeline src="${site}embed/v1/timelines/old/?theme=dark&tag=odd" title="Old"
      width="100%" height="600" loading="lazy"
      sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>`,
    { head: script },
  );
  await eventually("it says its height", async () => (await messages(page, "dateline:height")).length > 0);
  assert.equal((await messages(page, "dateline:ready"))[0].view, "timelines/old");
  const height = () => page.locator("iframe").evaluate((frame) => frame.clientHeight);
  await eventually(
    "the frame is as high as it says",
    async () => (await height()) < 400 && (await height()) >= 120,
  );
  const said = frameOf(page).locator(".dateline-none");
  assert.match((await said.innerText()).replace(/\s+/g, " ").trim(), words);
  assert.ok(await said.isVisible());
  const [opened] = await Promise.all([page.context().waitForEvent("page"), said.locator("a").click()]);
  assert.match(opened.url(), /\/timelines\/short\/index\.html$/);
  assert.deepEqual(page.faults, []);
  await page.context().close();

  const listen = `<script>
    window.events = [];
    for (const type of ["timeline-load", "timeline-error"]) addEventListener(type, () => events.push(type));
  </script>`;
  const src = `${site}fragments/v1/timelines/old.html`;
  const fallback = '<p class="fallback">before</p>';
  const element = `<dateline-timeline src="${src}" loading="eager" limit="3">${fallback}</dateline-timeline>`;
  const host = await open(element, {
    head: `${listen}<script src="${site}embed/v1/element.js" defer></script>`,
  });
  await eventually(
    "it is loaded",
    async () => (await host.evaluate(() => events)).join() === "timeline-load",
  );
  const shown = await host.evaluate(
    () => document.querySelector("dateline-timeline").shadowRoot.querySelector(".dateline-none").innerText,
  );
  assert.match(shown.replace(/\s+/g, " ").trim(), words);
  assert.deepEqual(host.faults, []);
});
