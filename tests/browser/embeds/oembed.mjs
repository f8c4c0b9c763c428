// oEmbed files by the rules of consumers, and old snippets with today's files.
// usage: node oembed.mjs SITE-FOLDER FROZEN-FOLDER BROWSER
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { embedding, eventually } from "./hosts.mjs";

const [folder, frozen, name] = process.argv.slice(2);
const base = "https://timeline.example/site/";

/** The oEmbed file that a page's head links to, found like consumers do: by a pattern, near the beginning. */
function discover(html) {
  const tag = [...html.matchAll(/<link\b[^<>]*>/g)].find((tag) =>
    /\stype="application\/json\+oembed"/.test(tag[0]),
  );
  assert.ok(tag, "no discovery link");
  assert.ok(Buffer.byteLength(html.slice(0, tag.index + tag[0].length)) < 4096);
  assert.ok(tag.index < html.indexOf("</head>"));
  assert.match(
    tag[0],
    /^<link rel="alternate" type="application\/json\+oembed" href="[^"]+" title="[^"]+">$/,
  );
  return /href="([^"]+)"/.exec(tag[0])[1];
}

/** The rules of WordPress: it keeps only links, quotations and frames, and requires a frame. */
function wordpress(html) {
  const tags = [...html.matchAll(/<\/?([a-z]+)([^>]*)>/g)];
  const kept = {
    a: ["href"],
    blockquote: [],
    iframe: ["src", "width", "height", "title", "frameborder", "marginwidth", "marginheight", "scrolling"],
  };
  for (const [, tag, attributes] of tags) {
    assert.ok(tag in kept, tag);
    for (const [, attribute] of attributes.matchAll(/([a-z-]+)="/g))
      assert.ok(kept[tag].includes(attribute), attribute);
  }
  assert.equal(html.replace(/^<blockquote>.*?<\/blockquote><iframe[^>]*><\/iframe>$/, ""), "");
}

/** The rules of Drupal for a resource of type `rich`. */
function drupal(answer) {
  assert.strictEqual(answer.version, "1.0");
  assert.ok(["rich", "video", "photo", "link"].includes(answer.type));
  for (const size of [answer.width, answer.height])
    assert.ok(size === undefined || size === null || (Number.isInteger(size) && size > 0));
  assert.ok(answer.html.length > 0 && answer.provider_name && new URL(answer.provider_url));
  for (const part of ["thumbnail_url", "thumbnail_width", "thumbnail_height"])
    assert.equal(part in answer, "thumbnail_url" in answer);
}

/** The rules of Ghost for an answer that is more than a bookmark. */
function ghost(answer, address) {
  for (const key of ["type", "version", "html", "width"]) assert.ok(answer[key], key);
  assert.ok(!address.includes("wp-json/oembed"));
}

await embedding(folder, name, async ({ site, open }) => {
  const discovered = {
    "index.html": "all",
    "timelines/short/index.html": "timelines/short",
    "2024/index.html": "year/2024",
    "tags/even/index.html": "tags/even",
    "events/e07/index.html": "events/e07",
  };
  for (const [page, view] of Object.entries(discovered)) {
    const address = discover(readFileSync(join(folder, page), "utf8"));
    assert.equal(address, `${base}oembed/${view}.json`);
    const response = await fetch(
      address.replace(base, site) + "?maxwidth=500&maxheight=750&url=x&dnt=1&format=json",
    );
    assert.match(response.headers.get("content-type"), /^application\/json/);
    const answer = await response.json();
    assert.equal(answer.type, "rich");
    assert.ok(!/[<>]/.test(answer.title.replace("<events>", "").replace("<b>", "")), answer.title);
    const frame = /<iframe src="([^"]+)"/.exec(answer.html)[1];
    assert.equal(frame, `${base}embed/v1/${view}/`);
    assert.equal((await fetch(frame.replace(base, site))).status, 200);
    const link = /<a href="([^"]+)"/.exec(answer.html)[1];
    assert.equal((await fetch(link.replace(base, site))).status, 200);
    wordpress(answer.html);
    drupal(answer);
    ghost(answer, address);
  }
  for (const page of ["about-nothing/index.html"]) assert.equal((await fetch(site + page)).status, 404);
  assert.ok(!readFileSync(join(folder, "404.html"), "utf8").includes("oembed"));

  // Every snippet that was ever offered.
  const snippets = readdirSync(frozen)
    .filter((file) => file.endsWith(".html"))
    .sort();
  assert.ok(snippets.length >= 5, snippets.join());
  for (const file of snippets) {
    const text = readFileSync(join(frozen, file), "utf8");
    const snippet = text.replace(/<!--#include virtual="\/site\/([^"]+)" -->/g, (_, path) =>
      readFileSync(join(folder, path), "utf8"),
    );
    const page = await open(snippet.replaceAll(base, site));
    const frame = () => page.frames().find((frame) => frame.url().includes("/embed/v1/"));
    await eventually(`${file} shows events`, async () => {
      const inFrame = (await frame()?.locator(".dateline-event:visible").count()) ?? 0;
      return inFrame + (await page.locator(".dateline-event:visible").count()) >= 2;
    });
    if (text.includes("host.js")) {
      await eventually(`${file} fits`, () =>
        page.locator("iframe").evaluate((frame) => frame.style.height !== ""),
      );
    }
    for (const link of await page.locator("p > a").all()) {
      const href = (await link.getAttribute("href")).replace(base, site);
      if (href.startsWith(site)) assert.equal((await fetch(href)).status, 200, href);
    }
    assert.deepEqual(page.faults, [], file);
    await page.context().close();
  }
});
