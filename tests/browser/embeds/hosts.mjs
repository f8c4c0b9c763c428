// Two local origins, a site and the pages that embed it, and what tests of embeds share.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { launch } from "../launch.mjs";

const types = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/** Starts the browser, a server for the site and one for a host without pages, and calls `run` with them. */
export async function embedding(folder, name, run) {
  const browser = await launch(name);
  const asked = [];
  const site = await serve(async (path) => {
    asked.push(path);
    const file = join(folder, normalize(path.endsWith("/") ? path + "index.html" : path));
    const headers = {
      "content-type": types[extname(file)] ?? "text/plain",
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
    };
    return { body: await readFile(file), headers };
  });
  const pages = new Map();
  const host = await serve((path) => pages.get(path));
  /** Adds a page to the host and opens it. Returns the page, whose `seen` collects messages from frames. */
  const open = async (body, { context = {}, headers = {}, head = "" } = {}) => {
    const path = `/${pages.size}.html`;
    const listener = `<script>
window.seen = [];
addEventListener("message", ({ data, origin }) => seen.push({ data, origin, at: performance.now() }));
</script>`;
    const listens = headers["content-security-policy"] ? "" : listener;
    pages.set(path, {
      body: `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Host</title>${listens}${head}</head>
<body>${body}</body>
</html>`,
      headers: { "content-type": "text/html", ...headers },
    });
    const page = await (await browser.newContext(context)).newPage();
    page.setDefaultTimeout(20_000);
    page.faults = [];
    page.on("pageerror", (error) => page.faults.push(String(error)));
    await page.goto(host.url + path.slice(1));
    return page;
  };
  try {
    await run({ browser, site: site.url, host: host.url, open, asked, pages });
  } finally {
    await browser.close();
    site.close();
    host.close();
  }
}

async function serve(answer) {
  const server = createServer(async (request, response) => {
    try {
      const found = await answer(decodeURIComponent(new URL(request.url, "http://x").pathname));
      response.writeHead(200, found.headers).end(found.body);
    } catch {
      response.writeHead(404, { "content-type": "text/html" }).end("nothing here");
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** Waits until a condition is true; fails with its last value. */
export async function eventually(what, holds) {
  let last;
  for (const until = Date.now() + 20_000; Date.now() < until;) {
    last = await holds();
    if (last === true) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  assert.fail(`${what}: ${JSON.stringify(last)}`);
}

/** The frame in a page that shows an embed. */
export const frameOf = (page) => page.frames().find((frame) => frame.url().includes("/embed/v1/"));

/** The messages of a type that a page received. */
export const messages = (page, type) =>
  page.evaluate((type) => seen.filter(({ data }) => data?.type === type).map(({ data }) => data), type);
