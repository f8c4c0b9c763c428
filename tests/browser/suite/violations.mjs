// The errors that axe finds on a page, as text.
import axe from "axe-core";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WIDE = { width: 1280, height: 800 };

export const LIGHT = { media: { colorScheme: "light", forcedColors: "none" }, size: WIDE };
export const DARK = { media: { colorScheme: "dark", forcedColors: "none" }, size: WIDE };
export const FORCED = { media: { colorScheme: "dark", forcedColors: "active" }, size: WIDE };
export const NARROW = {
  media: { colorScheme: "light", forcedColors: "none" },
  size: { width: 320, height: 640 },
};

/** Runs axe on a page in a mode with open folds; `without` names rules that do not apply. */
export async function violations(page, { media, size }, without = []) {
  await page.emulateMedia(media);
  await page.setViewportSize(size);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ([tags, without]) => {
      for (const details of document.querySelectorAll("main details")) details.open = true;
      const found = await window.axe.run(document, {
        runOnly: tags,
        resultTypes: ["violations"],
        rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
      });
      const words = (node) =>
        `${node.target.join(" ")}: ${node.failureSummary.split("\n").slice(1).join(" ").trim()}`;
      return found.violations.map(
        ({ id, nodes }) => `${id} (${nodes.length}) ${nodes.slice(0, 2).map(words).join(" | ")}`,
      );
    },
    [TAGS, without],
  );
}
