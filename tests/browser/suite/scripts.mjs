// With and without scripts: the same text, no dead control, everything reachable.
// usage: node scripts.mjs NAME=FOLDER… BROWSER
import { Suite, isThorough } from "./harness.mjs";
import { words } from "./words.mjs";

const suite = new Suite(process.argv.slice(2));
await suite.run(async () => {
  for (const site of suite.sites) {
    const most = site.name === "large" ? 1000 : Infinity;
    const pages = isThorough ? site.kinds(1, most) : site.firstKinds(1, most);
    const on = new Map();
    await suite.page({}, async (page) => {
      for (const it of pages) {
        await page.goto(it.url);
        on.set(it, await page.evaluate(words));
      }
    });
    await suite.page({ javaScriptEnabled: false }, async (page) => {
      for (const it of pages) {
        await page.goto(it.url);
        compare(it, await page.evaluate(words), on.get(it));
        await alive(page, it);
      }
    });
    if (site.name !== "large") await reachable(site);
  }
});

/** With scripts, no text of the page without scripts is missing, and no sentence is added. */
function compare(it, off, on) {
  const assertion = suite.assertion("scripts-change-no-words");
  const missing = off.find((line) => !on.includes(line));
  const added = on.find((line) => !off.includes(line));
  assertion.look(missing !== undefined && `${it}: only without scripts: "${missing}"`);
  assertion.look(added !== undefined && `${it}: only with scripts: "${added}"`);
}

/** Without scripts: every visible control does something. */
async function alive(page, it) {
  const dead = await page.evaluate(() =>
    [...document.querySelectorAll("button, input, select, textarea")]
      .filter((control) => control.checkVisibility() && control.type !== "hidden")
      // A style sheet reads this one.
      .filter((control) => control.id !== "compact")
      .filter((control) => {
        const form = control.form;
        const sends =
          form && form.getAttribute("action") && form.querySelector("[type=submit], button:not([type])");
        return !sends;
      })
      .map((control) => control.outerHTML.slice(0, 120)),
  );
  suite.assertion("no-control-is-dead-without-scripts").look(dead.length > 0 && `${it}: ${dead[0]}`);
}

/** Without scripts, every page is reachable by links from the home page. */
async function reachable(site) {
  const assertion = suite.assertion("links-alone-lead-to-every-page");
  const seen = new Set();
  await suite.page({ javaScriptEnabled: false }, async (page) => {
    const open = [site.at("index.html").url];
    while (open.length > 0) {
      const url = open.pop();
      const links = await (await page.request.get(url)).text();
      for (const [, href] of links.matchAll(/<a\b[^>]*?\shref="([^"]+)"/g)) {
        const to = new URL(href.replaceAll("&amp;", "&"), url);
        to.hash = "";
        to.search = "";
        const address = to.href.replace(/\/index\.html$/, "/");
        if (!address.startsWith(site.origin) || seen.has(address)) continue;
        seen.add(address);
        if (/(\/|\.html)$/.test(address)) open.push(address);
      }
    }
  });
  for (const it of site.pages) {
    if (it.moved || it.path.endsWith("404.html") || it.isEmpty) continue;
    assertion.holds(seen.has(it.url), `${it} is linked from nowhere`);
  }
}
