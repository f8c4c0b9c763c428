// Embeds: axe in frames, on a page with the element, a fragment and a frame, and in the dialog,
// each in light, dark, forced colours and at 320 px; and the focus of the dialog.
// usage: node embeds.mjs NAME=FOLDER… BROWSER
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Suite, isThorough } from "./harness.mjs";
import { DARK, FORCED, LIGHT, NARROW, violations } from "./violations.mjs";

const MODES = Object.entries({ light: LIGHT, dark: DARK, "forced colours": FORCED, "320 px": NARROW });

/** The example in all modes; from right to left in those that a direction can change. */
function modesOf(site) {
  return MODES.filter(([, mode]) => isThorough || site.name === "example" || [LIGHT, NARROW].includes(mode));
}

// The page around a frame has the landmarks.
const FRAME = ["landmark-one-main", "region"];

// With forced colours, axe measures the colour that the text would have had.
const UNFORCED = ["color-contrast"];

const suite = new Suite(process.argv.slice(2));
await suite.run(async () => {
  for (const site of suite.sites) {
    await suite.page({ reducedMotion: "reduce" }, (page) => frames(page, site));
    await suite.page({ reducedMotion: "reduce" }, (page) => hosts(page, site));
    for (const [name, mode] of modesOf(site)) {
      await suite.page({ reducedMotion: "reduce" }, (page) => dialog(page, site, name, mode));
    }
  }
});

/** Looks at a frame in the modes of its site. */
async function look(page, site, assertion, what) {
  for (const [name, mode] of modesOf(site)) {
    assertion.look();
    for (const violation of await violations(page, mode, FRAME))
      assertion.look(`${what}, ${name}: ${violation}`);
  }
}

/** One frame of each kind, with the parameters for its appearance. */
async function frames(page, site) {
  const assertion = suite.assertion("axe-finds-nothing-in-frames");
  const kinds = new Map();
  for (const frame of site.frames) {
    const [, view, rest] = /embed\/v1\/([^/]+)\/(.*)/.exec(frame.path);
    // Whole selections, and one of the years, the events, each taxonomy.
    const kind = `${frame.lang} ${view} ${rest.split("/").length}`;
    if (!frame.moved && !kinds.has(kind)) kinds.set(kind, frame);
  }
  for (const frame of kinds.values()) {
    await page.goto(frame.url);
    await look(page, site, assertion, frame);
  }
  for (const query of [
    "theme=dark",
    "theme=light&bg=transparent",
    "accent=0b5394",
    "from=9998&to=9999",
    "size=scroll",
  ]) {
    const url = `${site.origin}embed/v1/all/?${query}`;
    await page.goto(url);
    await look(page, site, assertion, url);
  }
}

/** A page of another site with everything that can be pasted into it. */
async function hosts(page, site) {
  const assertion = suite.assertion("axe-finds-nothing-on-pages-that-embed");
  const titles = suite.assertion("frames-have-titles-of-their-own");
  const { lang } = site.data;
  const included = readFileSync(join(site.folder, "fragments/v1/latest.h3.html"), "utf8");
  const fallback = `<p><a href="${site.origin}">Full timeline</a></p>`;
  const element = (attributes) =>
    `<dateline-timeline loading="eager" heading-level="3" limit="5" ${attributes}>${fallback}</dateline-timeline>`;
  for (const theme of ["", "dark", "light"]) {
    const shown = theme ? `theme="${theme}"` : "";
    const colours = theme
      ? ""
      : "@media (prefers-color-scheme: dark) { body { background: #111; color: #eee } }";
    const body = `<main><h1>A page</h1><h2>Timelines</h2>${element(`src="/fragments/v1/all.html" ${shown}`)}
      ${element(`src="/fragments/v1/key.html" mode="light" ${shown}`)}
      <section aria-label="On the server">${included}</section>
      ${snippet(site)}</main>`;
    const html = `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A page</title>
<style>${colours}</style>
<link rel="stylesheet" href="/fragments/v1/fragment.css">
<script src="/embed/v1/element.js" defer></script>
</head>
<body>${body}</body>
</html>`;
    await page.route("**/host.html", (route) => route.fulfill({ contentType: "text/html", body: html }));
    for (const [name, mode] of modesOf(site)) {
      await page.emulateMedia(mode.media);
      await page.goto(`${site.origin}host.html`);
      await page.waitForFunction(() =>
        [...document.querySelectorAll("dateline-timeline")].every((one) =>
          (one.shadowRoot || one).querySelector(".dateline"),
        ),
      );
      assertion.look();
      for (const violation of await violations(page, mode, mode === FORCED ? UNFORCED : [])) {
        assertion.look(`${site.name}, theme ${theme || "of the reader"}, ${name}: ${violation}`);
      }
    }
    const all = await page.evaluate(() =>
      [...document.querySelectorAll("iframe")].map((frame) => frame.title),
    );
    titles.holds(all.length === 2 && all.every(Boolean) && new Set(all).size === all.length, all.join(", "));
    await page.unroute("**/host.html");
  }
}

/** Two frames with snippets from the site's page about embeds. */
function snippet(site) {
  const page = readFileSync(join(site.folder, "embed/index.html"), "utf8");
  const decoded = (text) =>
    text
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&#x27;", "'")
      .replaceAll("&#39;", "'")
      .replaceAll("&amp;", "&");
  const offered = [...page.matchAll(/&lt;iframe[\s\S]*?&lt;\/iframe&gt;/g)].map(([code]) => decoded(code));
  const different = offered.filter((code, at) => offered.indexOf(code) === at).slice(0, 2);
  // Replaces the address in the snippets by that of the test server.
  return different.map((code) => code.replace(/src="[^"]*?(?=embed\/v1\/)/, `src="${site.origin}`)).join("");
}

/** The dialog: no errors of axe, a name, a focus that stays in it and returns to where it came from. */
async function dialog(page, site, name, mode) {
  const assertion = suite.assertion("axe-finds-nothing-in-the-dialog");
  const focus = suite.assertion("the-dialog-has-a-name-holds-the-focus-and-gives-it-back");
  await page.emulateMedia(mode.media);
  await page.setViewportSize(mode.size);
  await page.goto(site.origin);
  const link = page.locator("a.embed-link");
  const label = (await link.innerText()).trim();
  await link.focus();
  await page.keyboard.press("Enter");
  const opened = page.getByRole("dialog", { name: label, exact: true });
  await opened.waitFor();
  await opened.locator("details").evaluate((details) => {
    details.open = true;
  });
  assertion.look();
  for (const violation of await violations(page, mode)) assertion.look(`${site.name}, ${name}: ${violation}`);
  const inside = () =>
    page.evaluate(
      () =>
        document.activeElement === document.body ||
        document.querySelector("dialog:modal")?.contains(document.activeElement),
    );
  for (const key of ["Tab", "Shift+Tab"]) {
    for (let step = 0; step < 25; step += 1) {
      await page.keyboard.press(key);
      focus.holds(await inside(), `${site.name}: ${key} left the dialog`);
    }
  }
  // Also where a key is pressed inside the preview.
  await page.frameLocator("dialog iframe").locator("a").first().focus();
  await page.keyboard.press("Escape");
  await opened.waitFor({ state: "detached" });
  focus.holds(
    await link.evaluate((link) => document.activeElement === link),
    `${site.name}: the focus is lost`,
  );
}
