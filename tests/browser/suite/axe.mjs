// axe on every kind of page: light, dark, forced colours, 320 px; right to left by its site.
// usage: node axe.mjs NAME=FOLDER… BROWSER
import { Suite } from "./harness.mjs";
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
  const pages = suite.sites.flatMap((site) => site.kinds(1, MOST));
  await suite.page({ reducedMotion: "reduce" }, async (page) => {
    for (const it of pages) {
      // The first language of a site in all modes, the others in light.
      const { name, data } = it.site;
      await inModes(page, it, it.lang === data.lang && name !== "large" ? MODES : MODES.slice(0, 1));
    }
  });
});

async function inModes(page, it, modes) {
  await page.goto(it.url);
  for (const { name, mode } of modes) {
    const isRtl = ["ar", "he"].includes(it.lang) && mode === LIGHT;
    const assertion = suite.assertion(isRtl ? "axe-finds-nothing-right-to-left" : name);
    assertion.look();
    for (const violation of await violations(page, mode)) assertion.look(`${it}: ${violation}`);
  }
}
