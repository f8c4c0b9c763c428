// The element `<dateline-timeline>`, fragments that a server includes, and the dialog.
// usage: node element.mjs SITE-FOLDER BROWSER
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { embedding, eventually } from "./hosts.mjs";

const [folder, name] = process.argv.slice(2);

await embedding(folder, name, async ({ browser, site, host, open, asked }) => {
  const script = `<script src="${site}embed/v1/element.js" defer></script>`;
  const fallback = '<p class="fallback"><a href="https://timeline.example/site/">full timeline</a></p>';
  const element = (view, attributes = "") =>
    `<dateline-timeline src="${site}fragments/v1/${view}.html" ${attributes}>${fallback}</dateline-timeline>`;
  const listen = `<script>
window.events = [];
for (const type of ["timeline-load", "timeline-error"]) {
  addEventListener(type, (event) => events.push([type, event.composed]));
}
</script>`;
  const titles = (page, which = 0) =>
    page.evaluate((which) => {
      const one = document.querySelectorAll("dateline-timeline")[which];
      return [...(one.shadowRoot || one).querySelectorAll(".dateline-event")]
        .filter((row) => !row.hidden)
        .map((row) => row.querySelector("a").getAttribute("href").split("/").at(-2));
    }, which);
  const events = (page, type, count = 1) =>
    eventually(
      type,
      async () => (await page.evaluate(() => events)).filter(([it]) => it === type).length === count,
    );
  const styleIn = (page, selector, property) =>
    page.evaluate(
      ([selector, property]) =>
        getComputedStyle(document.querySelector("dateline-timeline").shadowRoot.querySelector(selector))[
          property
        ],
      [selector, property],
    );

  // Two on a page with aggressive styles, each with its own attributes.
  const rough = `<style>
* { letter-spacing: 7px !important; color: red; font-size: 9px; text-transform: uppercase; }
h3, h2, p, li { margin: 50px; color: lime; background: black; }
a { display: none !important; }
ol { list-style: square }
</style>`;
  const page = await open(
    element("timelines/short", 'loading="eager" heading-level="3"') +
      element("all", 'loading="eager" limit="2" order="desc" tag="odd"'),
    { head: rough + listen + script },
  );
  await events(page, "timeline-load", 2);
  assert.deepEqual(await titles(page), ["e01", "e02", "e03", "e04", "e05"]);
  assert.deepEqual(await titles(page, 1), ["e59", "e57"]);
  assert.equal(await styleIn(page, ".dateline-title", "letterSpacing"), "normal");
  assert.equal(await styleIn(page, ".dateline-title", "textTransform"), "none");
  assert.equal(await styleIn(page, ".dateline-title a", "display"), "inline");
  assert.notEqual(await styleIn(page, ".dateline-title", "color"), "rgb(0, 255, 0)");
  assert.equal(await styleIn(page, ".dateline-heading", "marginTop"), "0px");
  assert.equal(await page.locator(".fallback").first().isVisible(), false);
  const levels = await page.evaluate(() =>
    [...document.querySelectorAll("dateline-timeline")].map((one) => [
      ...new Set([...one.shadowRoot.querySelectorAll("h2,h3,h4,h5")].map((h) => h.localName)),
    ]),
  );
  assert.deepEqual(levels, [
    ["h3", "h4"],
    ["h2", "h3"],
  ]);
  assert.ok(asked.includes("/fragments/v1/timelines/short.html"));
  const parts = await page.evaluate(() =>
    [
      ...new Set(
        [...document.querySelector("dateline-timeline").shadowRoot.querySelectorAll("[part]")].map((one) =>
          one.getAttribute("part"),
        ),
      ),
    ].sort(),
  );
  assert.deepEqual(parts, ["body", "date", "event", "sources", "tags", "title"]);

  // Attributes that change; custom properties and parts of the page's style apply inside.
  const set = (attribute, value) =>
    page.evaluate(
      ([attribute, value]) => document.querySelector("dateline-timeline").setAttribute(attribute, value),
      [attribute, value],
    );
  await set("limit", "1");
  assert.deepEqual(await titles(page), ["e05"]);
  await page.evaluate(() => document.querySelector("dateline-timeline").removeAttribute("limit"));
  await set("from", "2020-03");
  assert.deepEqual(await titles(page), ["e03", "e04", "e05"]);
  await set("to", "nonsense");
  assert.deepEqual(await titles(page), ["e03", "e04", "e05"]);
  await set("theme", "dark");
  assert.equal(await styleIn(page, ".dateline", "backgroundColor"), "rgb(23, 22, 20)");
  await page.addStyleTag({
    content:
      "dateline-timeline { --dateline-bg: rgb(1, 2, 3) } dateline-timeline::part(title) { border: 4px solid }",
  });
  assert.equal(await styleIn(page, ".dateline", "backgroundColor"), "rgb(1, 2, 3)");
  assert.equal(await styleIn(page, ".dateline-title", "borderTopWidth"), "4px");
  await set("lang", "uk");
  await set("dir", "rtl");
  assert.deepEqual(
    await page.evaluate(() => {
      const box = document.querySelector("dateline-timeline").shadowRoot.querySelector(".dateline");
      return [box.lang, getComputedStyle(box).direction];
    }),
    ["uk", "rtl"],
  );

  // Removed and inserted again: no second request, nothing lost.
  const before = asked.length;
  await page.evaluate(() => {
    const one = document.querySelector("dateline-timeline");
    const parent = one.parentNode;
    one.remove();
    parent.append(one);
  });
  assert.equal((await titles(page, 1)).length, 3);
  await page.waitForTimeout(200);
  assert.equal(asked.length, before);
  assert.deepEqual(page.faults, []);
  await page.context().close();

  // In the page itself, the same one twice, beside one that the server included: no repeated id.
  const included = readFileSync(join(folder, "fragments/v1/timelines/short.h3.html"), "utf8");
  const light = await open(
    included +
      element("timelines/short", 'mode="light" loading="eager"') +
      element("timelines/short", 'mode="light" loading="eager"'),
    { head: listen + script },
  );
  await events(light, "timeline-load", 2);
  const ids = await light.evaluate(() => [...document.querySelectorAll("[id]")].map((one) => one.id));
  assert.ok(ids.length > 5 && new Set(ids).size === ids.length, ids.join(" "));
  assert.equal(await light.locator(".dateline-event").count(), 15);
  assert.equal(await light.locator(".fallback").count(), 0);
  assert.deepEqual(light.faults, []);
  await light.context().close();

  // If anything fails, the content stays: no answer, no timeline, no permission, no address.
  const warnings = [];
  const failing = [
    [
      `<dateline-timeline src="${site}fragments/v1/gone.html" loading="eager">${fallback}</dateline-timeline>`,
      {},
    ],
    [`<dateline-timeline src="${site}robots.txt" loading="eager">${fallback}</dateline-timeline>`, {}],
    [
      `<dateline-timeline src="http://127.0.0.1:1/x.html" loading="eager">${fallback}</dateline-timeline>`,
      {},
    ],
    [`<dateline-timeline src="http://[/" loading="eager">${fallback}</dateline-timeline>`, {}],
    [
      element("all", 'loading="eager"'),
      { headers: { "content-security-policy": `script-src 'self' ${site}; connect-src 'none'` } },
    ],
  ];
  for (const [body, options] of failing) {
    const page = await open(body, { ...options, head: (options.headers ? "" : listen) + script });
    page.on("console", (message) => {
      if (message.text().includes("dateline-timeline")) warnings.push(message.text());
    });
    if (!options.headers) await events(page, "timeline-error");
    await page.waitForTimeout(400);
    assert.ok(await page.locator(".fallback").isVisible(), body);
    assert.equal(await page.evaluate(() => document.querySelector("dateline-timeline").shadowRoot), null);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }

  // A host whose policy permits no inline style or script.
  const strict = await open(element("timelines/short", 'loading="eager"'), {
    head: script,
    headers: { "content-security-policy": `default-src 'none'; script-src ${site}; connect-src ${site}` },
  });
  await eventually("it shows", async () => (await titles(strict)).length === 5);
  assert.equal(await styleIn(strict, ".dateline-head", "borderBottomWidth"), "2px");
  await strict.context().close();

  // Pictures: from the site, left out on request, and where the page does not allow them.
  const images = (page) =>
    page.evaluate(() => {
      const found = document.querySelector("dateline-timeline").shadowRoot?.querySelectorAll("img") ?? [];
      return [...found].map((image) => [image.src, image.naturalWidth > 0, image.clientWidth > 0]);
    });
  const picture = "https://timeline.example/site/files/route.svg";
  for (const mode of ["", 'images="0"', 'images="1"']) {
    const page = await open("");
    const body = readFileSync(join(folder, "files/route.svg"));
    await page.route(picture, (route) => route.fulfill({ contentType: "image/svg+xml", body }));
    await page.setContent(`${listen}${element("events/e07", `loading="eager" ${mode}`)}${script}`);
    await events(page, "timeline-load");
    const isShown = !mode.includes("0");
    const expected = [[picture, isShown, isShown]];
    await eventually(mode, async () => {
      const found = await images(page);
      return JSON.stringify(found) === JSON.stringify(expected) || found;
    });
    await page.context().close();
  }
  const policy = `default-src 'none'; script-src ${site}; connect-src ${site}`;
  const closed = await open(element("events/e07", 'loading="eager"'), {
    head: script,
    headers: { "content-security-policy": policy },
  });
  await eventually("it shows", async () => (await titles(closed)).length === 1);
  await eventually("no broken picture", async () => (await images(closed)).length === 0);
  await closed.context().close();

  // Far below the screen it does not load; without scripts the content stays.
  const lazy = await open(`<div style="height:9000px"></div>${element("timelines/short")}`, {
    head: listen + script,
  });
  await lazy.waitForTimeout(300);
  assert.equal(await lazy.evaluate(() => events.length), 0);
  await lazy.locator("dateline-timeline").scrollIntoViewIfNeeded();
  await events(lazy, "timeline-load");
  await lazy.context().close();
  const none = await open(element("all"), { head: script, context: { javaScriptEnabled: false } });
  assert.ok(await none.locator(".fallback").isVisible());
  await none.context().close();

  // A declarative shadow tree is shown without scripts, also beside that of the element.
  const shadow = readFileSync(join(folder, "fragments/v1/timelines/short.shadow.html"), "utf8");
  for (const javaScriptEnabled of [false, true]) {
    const page = await open(shadow, {
      head: javaScriptEnabled ? script : "",
      context: { javaScriptEnabled },
    });
    assert.equal(await page.locator(".dateline-event").count(), 5);
    assert.ok(await page.locator(".dateline-event").first().isVisible());
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }

  // Code that was added to a fragment does not run.
  const nasty = await open("", { head: listen });
  await nasty.route("**/fragments/v1/timelines/short.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      headers: { "access-control-allow-origin": "*" },
      body: included.replace(
        "<ol",
        '<script>top.bad = 1</script><img src=x onerror="top.bad = 1"><svg onload="top.bad = 1"></svg>' +
          '<a id="evil" href="javascript:top.bad=1" style="color:red" onclick="top.bad = 1">x</a><ol',
      ),
    }),
  );
  await nasty.setContent(`${listen}${element("timelines/short", 'loading="eager"')}${script}`);
  await eventually("it shows", async () => (await titles(nasty)).length === 5);
  assert.equal(
    await nasty.evaluate(
      () => document.querySelector("dateline-timeline").shadowRoot.querySelector("#evil").attributes.length,
    ),
    1,
  );
  assert.equal(await nasty.evaluate(() => window.bad), undefined);
  await nasty.context().close();

  await dialog({ browser, site });

  const zipped = (path) => gzipSync(readFileSync(join(folder, path)), { level: 9 }).length;
  assert.ok(zipped("embed/v1/element.js") <= 6 * 1024);
  assert.ok(zipped("fragments/v1/fragment.css") <= 4 * 1024);
  assert.ok(zipped("fragments/v1/timelines/short.html") <= 15 * 1024);
});

/** The dialog of the link "Embed", and the page that it links to without scripts. */
async function dialog({ browser, site }) {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(20_000);
  const faults = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  await page.goto(`${site}timelines/short/index.html`);
  const link = page.locator("a.embed-link");
  await link.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Embed" });
  await dialog.waitFor();
  const code = dialog.getByLabel("Code");
  const published = "https://timeline.example/site/";
  const opening =
    `<iframe data-timeline src="${published}embed/v1/timelines/short/"` +
    ' title="Sixty &#60;events&#62; &#38; more: The first five"';
  assert.ok((await code.inputValue()).startsWith(opening), await code.inputValue());
  assert.match(
    await code.inputValue(),
    /<script src="https:\/\/timeline\.example\/site\/embed\/v1\/host\.js" defer><\/script>$/,
  );
  await dialog.getByLabel("Colours").selectOption("dark");
  await dialog.getByLabel("Number of events").fill("3");
  await dialog.getByLabel("Accent colour").fill("#0b5394");
  await dialog.getByLabel("Height in pixels").fill("450");
  assert.match(
    await code.inputValue(),
    /short\/\?theme=dark&#38;accent=0b5394&#38;limit=3"[^]* height="450"/,
  );
  await eventually("the preview follows", () =>
    page
      .frames()
      .some((frame) =>
        frame.url().endsWith("/embed/v1/timelines/short/index.html?theme=dark&accent=0b5394&limit=3"),
      ),
  );
  await dialog.getByLabel("320 pixels").check();
  assert.equal(await dialog.locator("iframe").evaluate((frame) => frame.clientWidth), 320);
  await dialog.getByLabel("Custom element").check();
  assert.match(
    await code.inputValue(),
    /<dateline-timeline src="\S+\/site\/fragments\/v1\/timelines\/short\.html" theme="dark" limit="3">/,
  );
  await dialog.getByLabel("What to show").selectOption("latest");
  assert.match(await code.inputValue(), /fragments\/v1\/latest\.html/);
  await dialog.getByLabel("Server-side include").check();
  assert.equal(await code.inputValue(), '<!--#include virtual="/site/fragments/v1/latest.h3.html" -->');
  // Copying is refused: the text is selected, which is announced; the focus stays on it.
  await page.evaluate(() =>
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: () => Promise.reject(new Error("no")) },
    }),
  );
  await dialog.getByRole("button", { name: "Copy" }).click();
  await eventually("it says so", async () =>
    (await dialog.getByRole("status").innerText()).startsWith("The browser did not allow copying"),
  );
  assert.equal(
    await code.evaluate((code) => code.value.slice(code.selectionStart, code.selectionEnd)),
    await code.inputValue(),
  );
  await page.keyboard.press("Escape");
  await eventually("it closes", async () => (await page.getByRole("dialog").count()) === 0);
  assert.equal(await link.evaluate((link) => document.activeElement === link), true);

  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await plain.goto(`${site}timelines/short/index.html`);
  await plain.locator("a.embed-link").click();
  assert.ok(plain.url().endsWith("/embed/index.html#embed-timelines-short"));
  assert.equal(await plain.getByRole("button").count(), 0, "no dead control");
  await page.goto(`${site}embed/index.html#embed-timelines-short`);
  assert.ok(await page.locator("#embed-timelines-short pre").first().isVisible(), "it is unfolded");
  assert.ok((await page.locator("#embed-timelines-short button").count()) >= 4);
  assert.deepEqual(faults, []);
}
