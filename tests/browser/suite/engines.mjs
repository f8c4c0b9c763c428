// What scripts and styles do, in any engine: six pages of the example, or each kind of page of all sites
// (`just engines`).
// usage: node engines.mjs NAME=FOLDER… BROWSER, the browser being chromium, firefox-esr or WebKitWebDriver
import { embeds } from "./engines-embeds.mjs";
import { Suite, isThorough } from "./harness.mjs";
import { FIRST_RESULT, OPENINGS, firstResult, firstTitle, overflow } from "./places.mjs";
import { structure } from "./structure.mjs";
import { words } from "./words.mjs";

/** One page for each script and each kind of layout. */
const SIX = [
  "index.html",
  "events/treaty-signed/index.html",
  "chart/index.html",
  "search/index.html",
  "sources/index.html",
  "embed/v1/all/index.html",
];
/** What some events of a site contain, in lower case. */
const QUESTIONS = { online: "treaty", rtl: "المنارة", "events-300": "29" };

// Collects what the console would show.
const COLLECTOR = `window.complaints = [];
const missing = ({ src, href }) => "did not get " + (src ?? href);
const fault = ({ message, target }) => complaints.push(message ?? missing(target));
addEventListener("error", fault, true);
addEventListener("unhandledrejection", ({ reason }) => complaints.push(String(reason)));
addEventListener("securitypolicyviolation", ({ blockedURI }) => complaints.push("refused " + blockedURI));
for (const name of ["error", "warn"]) console[name] = (...words) => complaints.push(words.join(" "));`;
const COLLECTOR_TAG = '<script src="/collector.js"></script>';

const suite = new Suite(process.argv.slice(2));
await suite.run(async () => {
  for (const site of suite.sites) {
    site.added.pages.set("collector.js", COLLECTOR);
    site.added.head = COLLECTOR_TAG;
    const pages = await shownPages(site);
    for (const { most, ...options } of OPENINGS) {
      await suite.page(options, async (page) => {
        for (const it of pages) await look(page, it, options.viewport.width);
        await opening(page, site, most, options.viewport.width);
        await search(page, site, options.viewport.width);
      });
    }
    await suite.page({}, async (page) => {
      await sameWords(page, pages, site);
      await strip(page, site);
      await filter(page, site);
      await chart(page, site);
      await embeds(suite, page, site, COLLECTOR_TAG);
    });
  }
});

/** The pages of a site to look at. */
function shownPages(site) {
  const all = [...site.pages, ...site.frames];
  if (!isThorough) return SIX.map((path) => all.find((page) => page.path === path));
  const frames = new Map(site.frames.map((page) => [`${page.lang} ${page.path.split("/").length}`, page]));
  return [...site.kinds(), ...frames.values()];
}

/** No error, nothing wider than the window, the structure of a page. */
async function look(page, it, width) {
  await page.goto(it.url);
  const where = `${it} at ${width} px`;
  const complaints = await page.evaluate(() => window.complaints);
  suite.assertion("no-engine-complains").look(complaints.length > 0 && `${where}: ${complaints.join("; ")}`);
  const over = await page.evaluate(overflow);
  suite.assertion("no-engine-overflows").holds(over <= 0, `${where}: ${over} px too wide`);
  if (!it.site.pages.includes(it)) return;
  for (const [name, fault] of await page.evaluate(structure)) {
    suite.assertion(name).look(fault && `${where}: ${fault}`);
  }
}

async function opening(page, site, most, width) {
  await page.goto(site.at("index.html").url);
  const top = await page.evaluate(firstTitle);
  suite
    .assertion("the-first-event-is-on-the-first-screen")
    .holds(top <= most, `${site.name} at ${width} px: ${top} px`);
}

/** A search in the address: results, and the first of them on the first screen. */
async function search(page, site, width) {
  await page.goto(`${site.at("search/index.html").url}?q=${encodeURIComponent(QUESTIONS[site.name])}`);
  await page.waitForFunction(() => document.querySelector("#results li.event"));
  const top = await page.evaluate(firstResult);
  suite
    .assertion("the-first-result-is-on-the-first-screen")
    .holds(top <= FIRST_RESULT[width], `${site.name} at ${width} px: ${top} px`);
}

/** Pages have the same words if no script of theirs may run. */
async function sameWords(page, pages, site) {
  const assertion = suite.assertion("scripts-change-no-words");
  for (const it of pages) {
    await page.goto(it.url);
    const on = await page.evaluate(words);
    site.added.headers = { "content-security-policy": "script-src 'none'" };
    await page.goto(it.url);
    const off = await page.evaluate(words);
    const ran = await page.evaluate(() => "complaints" in window);
    site.added.headers = {};
    const changed = [
      ...off.filter((line) => !on.includes(line)),
      ...on.filter((line) => !off.includes(line)),
    ];
    assertion.holds(on.length > 0 && !ran && changed.length === 0, `${it}: "${changed[0] ?? "scripts ran"}"`);
  }
}

/** The text of the card above a strip or chart. */
function card() {
  return document.querySelector(".picture-card")?.textContent ?? "";
}

/** A bar with the focus shows its card, arrows lead to the next one, and Escape closes it. */
async function strip(page, site) {
  await page.goto(site.at("index.html").url);
  await page.waitForFunction(() => document.querySelector(".strip-bar[aria-label]"));
  await page.evaluate(() => document.querySelector(".strip-bar").focus());
  await cardFollows(page, "the-strip-answers-keys", site);
}

/** A mark with the focus shows its card, and arrows lead to the next one. */
async function chart(page, site) {
  if (!site.pages.some(({ path }) => path === "chart/index.html")) return;
  await page.goto(site.at("chart/index.html").url);
  await page.waitForFunction(() => document.querySelector(".chart .mark[aria-label]"));
  await page.evaluate(() => document.querySelector(".chart .mark[aria-label]").focus());
  await cardFollows(page, "the-chart-answers-keys", site);
}

async function cardFollows(page, name, site) {
  const first = await page.evaluate(card);
  const isReversed = await page.evaluate(() => document.documentElement.dir === "rtl");
  await page.keyboard.press(isReversed ? "ArrowLeft" : "ArrowRight");
  const second = await page.evaluate(card);
  await page.keyboard.press("Escape");
  const third = await page.evaluate(card);
  const isRight = first !== "" && second !== "" && first !== second && third === "";
  suite.assertion(name).holds(isRight, `${site.name}: "${first}", then "${second}", then "${third}"`);
}

/** Typed words leave some events, the address has them, and a click on a key event's button brings fewer. */
async function filter(page, site) {
  await page.goto(site.at("index.html").url);
  const shown = () =>
    [...document.querySelectorAll("#events li.event")].filter((row) => !row.closest("[hidden]")).length;
  const all = await page.evaluate(shown);
  await page.click("input[name=q]");
  await page.keyboard.type(QUESTIONS[site.name]);
  await page.waitForFunction(() => document.querySelector("li.event[hidden]"));
  await page.waitForFunction(() => /\p{N}/u.test(document.querySelector(".filter-status").textContent));
  await page.waitForFunction(() => location.search.startsWith("?q="));
  const some = await page.evaluate(shown);
  await page.click("button.clear");
  await page.waitForFunction(() => !document.querySelector("li.event[hidden]"));
  suite.assertion("an-engine-filters").holds(some > 0 && some < all, `${site.name}: ${some} of ${all}`);
}
