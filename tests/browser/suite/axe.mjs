// axe on every kind of page: light, dark, forced colours, 320 px; right to left by its site.
// usage: node axe.mjs NAME=FOLDER… BROWSER
import axe from "axe-core";
import { Suite } from "./harness.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WIDE = { width: 1280, height: 800 };
const MODES = [
  { name: "axe-finds-nothing-in-light", media: { colorScheme: "light", forcedColors: "none" }, size: WIDE },
  { name: "axe-finds-nothing-in-dark", media: { colorScheme: "dark", forcedColors: "none" }, size: WIDE },
  { name: "axe-finds-nothing-in-forced-colours", media: { colorScheme: "dark", forcedColors: "active" }, size: WIDE },
  { name: "axe-finds-nothing-at-320-px", media: { colorScheme: "light", forcedColors: "none" }, size: { width: 320, height: 640 } },
];

// Far more events than this tell axe nothing new, and it counts overlaps in months that are not laid out.
const MOST = 100;

// The page around a frame has the landmarks.
const FRAME = ["landmark-one-main", "region"];

const suite = new Suite(process.argv.slice(2));
await suite.run(async () => {
  const pages = suite.sites.flatMap((site) => site.kinds(1, MOST));
  await suite.page({ reducedMotion: "reduce" }, async (page) => {
    for (const it of pages) {
      // The first language of a site in all modes, the others in light.
      const { name, data } = it.site;
      await inModes(page, it, it.lang === data.lang && name !== "large" ? MODES : MODES.slice(0, 1));
    }
    for (const { frames } of suite.sites) {
      if (frames.length > 0) await inModes(page, frames[0], MODES, FRAME);
    }
  });
});

async function inModes(page, it, modes, without = []) {
  await page.goto(it.url);
  await page.evaluate(axe.source);
  for (const mode of modes) {
    await page.emulateMedia(mode.media);
    await page.setViewportSize(mode.size);
    const violations = await page.evaluate(async ([tags, without]) => {
      for (const details of document.querySelectorAll("main details")) details.open = true;
      const found = await window.axe.run(document, { runOnly: tags, resultTypes: ["violations"], rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])) });
      const words = (node) => `${node.target.join(" ")}: ${node.failureSummary.split("\n").slice(1).join(" ").trim()}`;
      return found.violations.map(({ id, nodes }) =>
        `${id} (${nodes.length}) ${nodes.slice(0, 2).map(words).join(" | ")}`);
    }, [TAGS, without]);
    const isRtl = ["ar", "he"].includes(it.lang) && mode === MODES[0];
    const assertion = suite.assertion(isRtl ? "axe-finds-nothing-right-to-left" : mode.name);
    assertion.look();
    for (const violation of violations) assertion.look(`${it}: ${violation}`);
  }
}
