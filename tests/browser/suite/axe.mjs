// axe on every kind of page: light, dark, forced colours, 320 px; right to left by its site.
// usage: node axe.mjs NAME=FOLDER… BROWSER
import { Suite, isThorough } from "./harness.mjs";
import { DARK, FORCED, LIGHT, NARROW, violations } from "./violations.mjs";

const MODES = [
  { name: "axe-finds-nothing-in-light", mode: LIGHT },
  { name: "axe-finds-nothing-in-dark", mode: DARK },
  { name: "axe-finds-nothing-in-forced-colours", mode: FORCED },
  { name: "axe-finds-nothing-at-320-px", mode: NARROW },
];

// More events give axe nothing new, and it reports overlaps in months that are not laid out.
const MOST = 100;

const suite = new Suite(process.argv.slice(2));
await suite.run(async () => {
  await suite.page({ reducedMotion: "reduce" }, async (page) => {
    for (const site of suite.sites) {
      for (const it of isThorough ? site.kinds(1, MOST) : sample(site)) await inModes(page, it, modes(it));
    }
  });
});

/** All kinds of page of the example and from right to left; elsewhere those whose content differs. */
function sample(site) {
  if (site.name === "example" || site.name === "rtl") return site.firstKinds(1, MOST);
  const different = ["home", "year", "event", "undated", "sources"];
  return site.firstKinds(1, MOST).filter((page) => different.includes(page.kind));
}

/** The example in all modes; sites of other content and direction where these make a difference. */
function modes(it) {
  if (it.lang !== it.site.data.lang || it.site.name === "large") return MODES.slice(0, 1);
  if (isThorough || it.site.name === "example") return MODES;
  return MODES.filter(({ mode }) => mode === LIGHT || (it.site.name === "rtl" && mode === NARROW));
}

async function inModes(page, it, modes) {
  await page.goto(it.url);
  for (const { name, mode } of modes) {
    const isRtl = ["ar", "he"].includes(it.lang) && mode === LIGHT;
    const assertion = suite.assertion(isRtl ? "axe-finds-nothing-right-to-left" : name);
    assertion.look();
    for (const violation of await violations(page, mode)) assertion.look(`${it}: ${violation}`);
  }
}
