// Frames in pages that support them, in pages that do not, and in WordPress, Pym and AMP.
// usage: node frames.mjs SITE-FOLDER BROWSER
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { embedding, eventually, frameOf, messages } from "./hosts.mjs";

const [folder, name] = process.argv.slice(2);

const contentHeight = (page) =>
  frameOf(page)?.evaluate(() =>
    Math.ceil(document.querySelector(".dateline")?.getBoundingClientRect().height ?? 0),
  );
const frameHeight = (page) => page.evaluate(() => document.querySelector("iframe").clientHeight);
const fits = (page) =>
  eventually("the frame is as high as its content", async () => {
    const [content, frame] = [await contentHeight(page), await frameHeight(page)];
    return content > 50 && Math.abs(content - frame) <= 2 ? true : [content, frame];
  });
const shownIds = (frame) =>
  frame.evaluate(() =>
    [...document.querySelectorAll(".dateline-event:not([hidden]) a[href*='events/']")].map((link) =>
      link.href.split("/").at(-2),
    ),
  );

await embedding(folder, name, async ({ browser, site, host, open, asked }) => {
  const frame = (view = "all", attributes = "", query = "") =>
    `<iframe data-timeline ${attributes} src="${site}embed/v1/${view}/${query}" title="t"
      width="600" height="400" style="border:0"></iframe>`;
  const script = `<script src="${site}embed/v1/host.js"></script>`;

  // Every sandbox, with and without the host's script.
  const popups = "allow-scripts allow-popups allow-popups-to-escape-sandbox";
  for (const sandbox of [null, "allow-scripts", popups, `${popups} allow-same-origin`]) {
    for (const auto of [false, true]) {
      const attribute = sandbox === null ? "" : `sandbox="${sandbox}"`;
      asked.length = 0;
      const page = await open(frame("timelines/short", attribute) + (auto ? script : ""));
      await eventually("a height", async () => (await messages(page, "dateline:height")).length > 0);
      assert.equal(await frameOf(page).locator(".dateline-event").count(), 5, String(sandbox));
      if (auto) await fits(page);
      else assert.equal(await frameHeight(page), 400);
      const own = asked.filter((path) => !path.endsWith("host.js")).sort();
      const files = ["/embed/v1/frame.css", "/embed/v1/frame.js", "/embed/v1/timelines/short/"];
      assert.deepEqual(own, files, "a frame asks for nothing but itself, its style and its script");
      assert.deepEqual(page.faults, []);
      const said = await page.evaluate(() => seen.length);
      assert.ok(said < 20, `${said} messages`);
      assert.deepEqual(await page.context().cookies(), []);
      const ready = await messages(page, "dateline:ready");
      assert.deepEqual(ready, [{ type: "dateline:ready", v: 1, view: "timelines/short" }]);
      // A link opens a window if the frame may, else it asks the host.
      const link = frameOf(page).locator(".dateline-title a").first();
      if (sandbox === "allow-scripts") {
        await link.click();
        if (auto) await page.waitForURL(`${site}events/e01/index.html`);
        else
          await eventually(
            "it asks the host",
            async () => (await messages(page, "dateline:navigate")).length === 1,
          );
      } else {
        const [popup] = await Promise.all([page.context().waitForEvent("page"), link.click()]);
        await popup.waitForURL(`${site}events/e01/index.html`);
        assert.equal(await popup.evaluate(() => window.opener), null);
      }
      await page.context().close();
    }
  }

  // The host does not follow links to other hosts, or without a click in the frame.
  {
    const page = await open(frame("timelines/short", 'sandbox="allow-scripts"') + script);
    await fits(page);
    await frameOf(page).locator(".dateline-sources a").first().click();
    await eventually("it asks", async () => (await messages(page, "dateline:navigate")).length === 1);
    await page.waitForTimeout(300);
    assert.ok(page.url().startsWith(host));
    await page.context().close();
  }

  // Hidden, then shown; far below; in a closed fold; narrow; resized; with large text.
  const shown = async (around, reveal, context = {}) => {
    const page = await open(around(frame("all")) + script, { context });
    await page.waitForLoadState();
    await reveal(page);
    await fits(page);
    await page.waitForTimeout(300);
    const said = await messages(page, "dateline:height");
    assert.ok(said.length < 20, `${said.length} heights`);
    assert.ok(said.every(({ height }) => Number.isInteger(height) && height > 0));
    assert.deepEqual(page.faults, []);
    return page;
  };
  const nothing = async () => {};
  await shown(
    (it) => `<div id="x" hidden>${it}</div>`,
    (page) => page.evaluate(() => document.getElementById("x").removeAttribute("hidden")),
  );
  await shown(
    (it) => it.replace("border:0", "border:0;visibility:hidden"),
    (page) => page.evaluate(() => document.querySelector("iframe").style.removeProperty("visibility")),
  );
  await shown(
    (it) => `<div style="height:9000px"></div>${it.replace("<iframe", '<iframe loading="lazy"')}`,
    (page) => page.locator("iframe").scrollIntoViewIfNeeded(),
  );
  await shown(
    (it) => `<details><summary>s</summary>${it}</details>`,
    (page) => page.locator("summary").click(),
  );
  const narrow = await shown(
    (it) => `<div style="width:280px">${it.replace('width="600"', 'width="100%"')}</div>`,
    nothing,
  );
  assert.equal(await frameOf(narrow).evaluate(() => document.documentElement.scrollWidth), 280);
  const resized = await shown(
    (it) => it.replace('width="600"', 'width="90%"'),
    (page) => page.setViewportSize({ width: 500, height: 700 }),
  );
  await resized.setViewportSize({ width: 1100, height: 700 });
  await fits(resized);
  const large = await shown((it) => it, nothing);
  await frameOf(large).evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  await fits(large);

  // A height that depends on that of the frame does not grow endlessly.
  for (const style of [
    ".dateline { min-height: 120vh !important }",
    ".dateline { min-height: 104vh !important }",
    "body { min-height: 120vh !important }",
  ]) {
    const page = await open(frame("timelines/short", popups && `sandbox="${popups}"`) + script, {
      context: { bypassCSP: true },
    });
    await fits(page);
    const before = await frameHeight(page);
    await frameOf(page).addStyleTag({ content: style });
    await page.waitForTimeout(1500);
    const height = await frameHeight(page);
    assert.ok(height < before * 4, `${style}: ${before} to ${height}`);
    const said = (await messages(page, "dateline:height")).length;
    assert.ok(said < 20, `${style}: ${said} heights`);
    await page.context().close();
  }

  // The parameters of a frame; the whole timeline is shown up to 150 events.
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(20_000);
  const visit = async (query, view = "all") => {
    await page.goto(`${site}embed/v1/${view}/${query}`);
    return shownIds(page);
  };
  const usual = await visit("");
  assert.deepEqual([usual.length, usual[0], usual.at(-2)], [61, "e01", "e60"], "in reading order");
  const count = () => page.locator(".dateline-count").innerText();
  const isNone = () => page.locator(".dateline-none").isVisible();
  assert.equal(await page.locator(".dateline-count").isVisible(), false);
  assert.equal(await isNone(), false);
  const same = [
    "?limit=0",
    "?limit=151",
    "?limit=3x",
    "?limit=-1",
    "?from=June",
    "?to=2024-13",
    "?from=2024-02-99",
    "?order=up",
    "?show=some",
    "?theme=blue",
    "?accent=red",
    "?unknown=1",
    "?tag=%3Cb%3E",
    "?lang=xx",
    "?from=",
    "?limit=1e1",
    "?order=asc",
    "?show=all",
  ];
  for (const query of same) assert.deepEqual(await visit(query), usual, query);
  assert.deepEqual(await visit("?limit=3"), ["e58", "e59", "e60"]);
  assert.equal(await count(), "3 of 61");
  assert.deepEqual(await visit("?limit=3&order=desc"), ["e60", "e59", "e58"]);
  assert.deepEqual(await visit("?from=2024-12-02&to=2024-12-04"), ["e56", "e57", "e58"]);
  assert.deepEqual(await visit("?from=2024-12"), ["e56", "e57", "e58", "e59", "e60"]);
  assert.deepEqual(await visit("?tag=even&limit=2"), ["e58", "e60"]);
  assert.deepEqual(await visit("?tag=even&tag=odd"), usual.slice(0, 60));
  assert.deepEqual(await visit("?from=1900&to=1910", "latest"), []);
  assert.ok(await isNone());
  assert.match(
    await page.locator(".dateline-none").innerText(),
    /^None of the 50 events shown here match\. Latest events: full timeline/,
  );
  assert.deepEqual(await visit("?tag=nobody", "timelines/short"), []);
  assert.match(
    await page.locator(".dateline-none").innerText(),
    /^No events match\. The first five: full timeline/,
  );
  assert.deepEqual(await visit("", "timelines/short"), ["e01", "e02", "e03", "e04", "e05"]);
  assert.equal(await page.locator(".dateline-count").isVisible(), false, "nothing is left out");
  assert.deepEqual(await visit("", "latest").then((ids) => ids.slice(0, 2)), ["e60", "e59"]);
  assert.deepEqual(await visit("", "events/e07"), ["e07"]);
  assert.deepEqual(await visit("?show=key", "timelines/short"), []);
  assert.match(await page.locator(".dateline-foot").innerText(), /full timeline · 61 events/i);

  // Appearance: theme, background, accent, parts left out.
  const style = (selector, property) =>
    page
      .locator(selector)
      .first()
      .evaluate((one, property) => getComputedStyle(one)[property], property);
  await visit("?theme=dark");
  assert.equal(await style("body", "backgroundColor"), "rgb(23, 22, 20)");
  await visit("?theme=light&bg=transparent&header=0&sources=0");
  assert.equal(await style("body", "backgroundColor"), "rgba(0, 0, 0, 0)");
  assert.equal(await style(".dateline", "backgroundColor"), "rgba(0, 0, 0, 0)");
  assert.equal(await page.locator(".dateline-head").isVisible(), false);
  assert.equal(await page.locator(".dateline-sources").first().isVisible(), false);
  await visit("", "events/e07");
  await eventually("the picture is shown", () =>
    page.locator("img").evaluate((image) => image.naturalWidth > 0),
  );
  const width = (await page.locator(".dateline-picture").boundingBox()).width;
  assert.ok(width < (await page.locator(".dateline-title").boundingBox()).width, "it is beside the text");
  assert.match(await page.locator(".dateline-picture").innerText(), /Drawn by us/);
  await visit("?images=0", "events/e07");
  assert.equal(await page.locator(".dateline-picture").isVisible(), false);
  await visit("?theme=light&accent=0b5394");
  assert.equal(await style(".dateline-foot a", "color"), "rgb(11, 83, 148)");
  await visit("?theme=light&accent=ffdd00");
  assert.notEqual(await style(".dateline-foot a", "color"), "rgb(255, 221, 0)", "too weak a contrast");

  // Without scripts, from disk, for search engines, in print.
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await plain.goto(pathToFileURL(join(folder, "embed/v1/timelines/short/index.html")).href);
  assert.equal(await plain.locator(".dateline-event").count(), 5);
  assert.ok(await plain.locator(".dateline-foot").isVisible());
  assert.equal(await plain.locator('meta[name="robots"]').getAttribute("content"), "noindex");
  const disk = await (await browser.newContext()).newPage();
  await disk.goto(pathToFileURL(join(folder, "embed/v1/timelines/short/index.html")).href + "?limit=2");
  assert.equal(await disk.locator(".dateline-event:visible").count(), 2);
  await plain.emulateMedia({ media: "print", colorScheme: "dark" });
  assert.equal(
    await plain.locator(".dateline").evaluate((box) => getComputedStyle(box).color),
    "rgb(0, 0, 0)",
  );

  // Messages that set options are accepted only from the page around the frame.
  {
    const page = await open(frame("timelines/short"));
    await eventually("a height", async () => (await messages(page, "dateline:height")).length > 0);
    const set = (data) =>
      page.evaluate((data) => document.querySelector("iframe").contentWindow.postMessage(data, "*"), data);
    await set({ type: "dateline:set", v: 1, tag: "odd" });
    await eventually("fewer", async () => (await shownIds(frameOf(page))).join() === "e01,e03,e05");
    await set({ type: "dateline:set", v: 1, tag: 7, from: {}, theme: ["dark"], show: "<b>" });
    await set("dateline:set");
    await set(null);
    await page.waitForTimeout(200);
    assert.equal((await shownIds(frameOf(page))).join(), "e01,e03,e05");
    const before = (await messages(page, "dateline:height")).length;
    await set({ type: "dateline:hello", v: 1 });
    await eventually("it answers", async () => (await messages(page, "dateline:height")).length > before);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }

  // A hostile frame cannot change its host or frames of others.
  {
    const page = await open(
      `${frame("timelines/short")}<iframe id="evil" src="about:blank"></iframe>${script}`,
    );
    await fits(page);
    const height = await frameHeight(page);
    const forge = (source, data) =>
      page.evaluate(
        ([source, data]) => {
          const number = { NaN, Infinity: Infinity }[data.height];
          const message = number === undefined ? data : { ...data, height: number };
          dispatchEvent(
            new MessageEvent("message", {
              data: message,
              source: source && document.querySelector(source).contentWindow,
            }),
          );
        },
        [source, data],
      );
    const ours = "iframe[data-timeline]";
    for (const value of [1e9, "50", "NaN", "Infinity", -5, 0, null, {}]) {
      await forge(ours, { type: "dateline:height", v: 1, height: value });
      assert.equal(await frameHeight(page), height, String(value));
    }
    await forge("#evil", { type: "dateline:height", v: 1, height: 555 });
    await forge(null, { type: "dateline:height", v: 1, height: 555 });
    await forge(ours, { type: "dateline:height", v: 2, height: 555 });
    assert.equal(await frameHeight(page), height);
    await page.locator("iframe").first().focus();
    for (const href of [
      "javascript:document.title='x'",
      "https://elsewhere.example/",
      "//elsewhere.example/",
      "data:text/html,x",
      "file:///etc/passwd",
      7,
      "",
    ]) {
      await forge(ours, { type: "dateline:navigate", v: 1, href });
    }
    await page.locator("body").evaluate((body) => {
      body.tabIndex = 0;
      body.focus();
    });
    await forge(ours, { type: "dateline:navigate", v: 1, href: `${site}events/e01/index.html` });
    await page.waitForTimeout(300);
    assert.ok(page.url().startsWith(host) && (await page.title()) === "Host");
    await forge(ours, { type: "dateline:height", v: 1, height: 30 });
    assert.equal(await frameHeight(page), 120, "no smaller than can be read");
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }

  // A frame that does not load is marked when it is in view.
  {
    const page = await open(frame("gone") + script, {
      head: "<script>const wait = setTimeout; window.setTimeout = (run, time) => wait(run, time / 50);</script>",
    });
    await eventually("marked", () =>
      page
        .locator("iframe.dateline-failed")
        .count()
        .then((count) => count === 1),
    );
    await page.context().close();
  }

  await replicas({ site, open });

  // Budgets.
  const zipped = (bytes) => gzipSync(bytes, { level: 9 }).length;
  const html = readFileSync(join(folder, "embed/v1/timelines/short/index.html"), "utf8");
  assert.ok(!/<style|<script>/.test(html), "what all frames share is in no frame");
  for (const [file, most] of [
    ["frame.js", 2048],
    ["frame.css", 4096],
  ]) {
    const size = zipped(readFileSync(join(folder, "embed/v1", file)));
    assert.ok(size <= most, `${file}: ${size}`);
  }
  assert.ok(zipped(html) < 25 * 1024);
  assert.ok(zipped(readFileSync(join(folder, "embed/v1/host.js"))) <= 3072);
  await page.goto(`${site}embed/v1/timelines/short/`);
  const elements = await page.evaluate(() => document.querySelectorAll("*").length);
  assert.ok(elements < (400 * 5) / 10 + 60, `${elements} elements for 5 events`);
});

/** Hosts written by their documentation, not from their code. */
async function replicas({ site, open }) {
  // WordPress shows a quotation, hides the frame until it sends a message with the secret of its address,
  // keeps its height between 200 and 1000, and follows a link to the frame's own host only.
  const secret = "aB3dE5gH7j";
  const wordpress = await open(
    `<blockquote class="wp-embedded-content" data-secret="${secret}"><a href="${site}">t</a></blockquote>
     <iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"
       data-secret="${secret}" style="position:absolute;visibility:hidden"
       src="${site}embed/v1/all/#?secret=${secret}" width="600" height="600" title="t"></iframe>`,
    {
      head: `<script>
      window.links = [];
      addEventListener("message", ({ data, source }) => {
        const frame = document.querySelector("iframe[data-secret]");
        if (!data || !data.secret || !data.message || !data.value || !/^[a-zA-Z0-9]+$/.test(data.secret)) return;
        if (!frame || source !== frame.contentWindow || data.secret !== frame.dataset.secret) return;
        document.querySelector("blockquote").style.display = "none";
        frame.removeAttribute("style");
        if (data.message === "height") frame.height = Math.min(Math.max(parseInt(data.value, 10), 200), 1000);
        if (data.message !== "link" || document.activeElement !== frame) return;
        if (new URL(data.value).host === new URL(frame.src).host) links.push(data.value);
      });
      addEventListener("load", () => {
        const frame = document.querySelector("iframe").contentWindow;
        frame.postMessage({ message: "ready", secret: "${secret}" }, "*");
      });
    </script>`,
    },
  );
  await eventually("WordPress shows the frame", () =>
    wordpress
      .locator("iframe")
      .evaluate((frame) => getComputedStyle(frame).visibility === "visible" && frame.height === "1000"),
  );
  await frameOf(wordpress).locator(".dateline-heading a").click();
  await eventually("WordPress follows the link", () => wordpress.evaluate(() => window.links.length === 1));
  assert.deepEqual(wordpress.faults, []);
  await wordpress.context().close();

  // Pym makes the frame, names it in `childId`, and reads messages of five parts.
  const pym = await open('<div id="p"></div>', {
    head: `<script>
      addEventListener("DOMContentLoaded", () => {
        const frame = document.createElement("iframe");
        const query = "initialWidth=500&childId=p&parentTitle=Host&parentUrl=" + encodeURIComponent(location.href);
        frame.src = "${site}embed/v1/timelines/short/?" + query;
        frame.width = "100%";
        document.getElementById("p").append(frame);
        addEventListener("message", ({ source, data }) => {
          if (source !== frame.contentWindow || typeof data !== "string") return;
          const match = /^pymxPYMxpxPYMx(\\S+)xPYMx(.*)$/.exec(data);
          if (match && match[1] === "height") frame.setAttribute("height", parseInt(match[2]) + "px");
        });
      });
    </script>`,
  });
  await eventually(
    "Pym",
    async () =>
      Math.abs(
        (await pym.locator("iframe").evaluate((frame) => parseInt(frame.height))) -
          (await frameOf(pym)?.evaluate(() => document.querySelector(".dateline").offsetHeight)),
      ) <= 2,
  );
  await pym.context().close();

  // AMP expects messages with its sentinel.
  const amp = await open(
    `<iframe sandbox="allow-scripts" src="${site}embed/v1/timelines/short/" title="t"
      width="600" height="100"></iframe>`,
    {
      head: `<script>
      addEventListener("message", ({ source, data }) => {
        const frame = document.querySelector("iframe");
        if (!data || data.sentinel !== "amp" || data.type !== "embed-size") return;
        if (source === frame.contentWindow && Number.isFinite(data.height)) frame.height = data.height;
      });
    </script>`,
    },
  );
  await eventually(
    "AMP",
    async () =>
      Math.abs(
        (await amp.locator("iframe").evaluate((frame) => +frame.height)) -
          (await frameOf(amp)?.evaluate(() => document.querySelector(".dateline").offsetHeight)),
      ) <= 2,
  );
  await amp.context().close();
}
