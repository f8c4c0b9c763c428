// Keyboard navigation: number, order and visibility of tab stops, and targets of skip links.
// usage: node keyboard.mjs NAME=FOLDER… BROWSER
import { Suite, isThorough } from "./harness.mjs";
import { contrast, ring } from "./colour.mjs";

/**
 * Tab stops before the first event, the skip link among them, and per event. What a site puts into the
 * header and above a list for itself (`nav`, languages, `same_as`) is its own choice and counts for nothing.
 */
const BEFORE = 15;
const EACH = 4;
/** Stops of a walk back from the end. */
const STEPS = 150;

const suite = new Suite(process.argv.slice(2));
await suite.run(async () => {
  // Dates of every kind are lists and pages as others are.
  for (const site of suite.sites.filter(({ name }) => isThorough || name !== "dates")) {
    const most = site.name === "large" ? 1000 : 100;
    const kinds = site.firstKinds(1, most);
    const long = [...kinds].sort((a, b) => b.events - a.events).slice(0, 2);
    const pages = isThorough || site.name === "example" ? kinds : long;
    await suite.page({}, async (page) => {
      for (const it of pages) await forwards(page, it);
      for (const it of long) await backwards(page, it);
      for (const it of long) await targets(page, it);
    });
    for (const colorScheme of ["light", "dark"]) {
      await suite.page({ colorScheme }, async (page) => {
        for (const it of long) await rings(page, it, colorScheme);
      });
    }
  }
  await suite.page({}, reachAnEvent);
});

/** From the top to after the first events. */
async function forwards(page, it) {
  await page.goto(it.url);
  await page.keyboard.press("Tab");
  const skip = await page.evaluate(focused);
  const links = suite.assertion("skip-links-lead-to-their-targets");
  links.holds(skip.href?.includes("#") && skip.visible, () => `${it}: the first stop is ${skip.html}`);
  await order(page, it);
  if (it.events > 0) await stops(page, it);
  if (!skip.href?.includes("#")) return;
  await page.goto(it.url);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const id = new URL(skip.href).hash.slice(1);
  const active = await page.evaluate(() => document.activeElement.id);
  links.holds(active === id, `${it}: the skip link leads to ${id}, the focus is at "${active}"`);
}

/** The order of the tab stops is that of the document. */
async function order(page, it) {
  const faults = await page.evaluate(() => {
    const inOrder = [
      ...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]"),
    ];
    const styled = inOrder.filter((element) => element.checkVisibility());
    return styled.filter((element) => element.tabIndex > 0).map((element) => element.outerHTML.slice(0, 100));
  });
  suite.assertion("tab-order-is-document-order").look(faults.length > 0 && `${it}: ${faults[0]}`);
}

async function stops(page, it) {
  const before = suite.assertion("at-most-15-stops-before-the-first-event");
  let count = 0;
  for (let step = 0; step < BEFORE + 40; step += 1) {
    const at = await page.evaluate(focused);
    if (at.event) break;
    if (!at.own) count += 1;
    await page.keyboard.press("Tab");
  }
  before.holds(count <= BEFORE, `${it}: ${count} stops before the first event`);
  const each = await page.evaluate(() =>
    [...document.querySelectorAll("li.event")].map((event) => {
      const stops = [
        ...event.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']"),
      ];
      const name = event.id || event.textContent.trim().slice(0, 40);
      return [name, stops.filter((stop) => stop.checkVisibility()).length, event.checkVisibility()];
    }),
  );
  const perEvent = suite.assertion("at-most-4-stops-per-event");
  for (const [id, count, isShown] of each) {
    // A closed fold has none until it is opened.
    perEvent.holds(count <= EACH && (count >= 1 || !isShown), `${it} ${id}: ${count} stops`);
  }
}

/** Back from the end with Shift and Tab: the focus is visible at each stop. */
async function backwards(page, it) {
  await page.goto(it.url);
  const hidden = suite.assertion("the-focus-is-never-hidden");
  await page.evaluate(() => {
    const stops = [...document.querySelectorAll("a[href], button, summary")].filter((stop) =>
      stop.checkVisibility(),
    );
    stops.at(-1).focus();
  });
  for (let step = 0; step < STEPS; step += 1) {
    const at = await page.evaluate(focused);
    if (at.isBody) break;
    hidden.holds(at.visible, `${it}: step ${step}, ${at.html}`);
    await page.keyboard.press("Shift+Tab");
  }
}

/** An event that the address names is outlined. */
async function targets(page, it) {
  await page.goto(it.url);
  const id = await page.evaluate(() => document.querySelector("li.event[id]")?.id);
  if (!id) return;
  await page.goto(`${it.url}#${id}`);
  const style = await page.evaluate((id) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.getElementById(id));
    return { outlineStyle, width: parseFloat(outlineWidth) };
  }, id);
  suite
    .assertion("the-target-is-outlined")
    .holds(style.outlineStyle !== "none" && style.width >= 2, () => `${it}#${id}: ${JSON.stringify(style)}`);
}

/** The focus ring is thick and has contrast with the colours outside and inside of it. */
async function rings(page, it, scheme) {
  await page.goto(it.url);
  const assertion = suite.assertion("the-focus-ring-is-thick-and-plain");
  for (let step = 0; step < 15; step += 1) {
    await page.keyboard.press("Tab");
    const found = await page.evaluate(ring);
    if (!found) continue;
    assertion.holds(found.width >= 2, `${it} in ${scheme}: ${found.width} px around ${found.html}`);
    for (const neighbour of [found.outside, found.inside]) {
      const is = contrast(found.colour, neighbour);
      assertion.holds(
        is >= 3,
        () => `${it} in ${scheme}: ${is.toFixed(1)} : 1 against ${neighbour} at ${found.html}`,
      );
    }
  }
}

/** By keyboard only, from the top of the home page to an event's page and its sources. */
async function reachAnEvent(page) {
  const assertion = suite.assertion("an-event-and-its-sources-are-reached-by-keys");
  const site = suite.site("example");
  await page.goto(site.at("index.html").url);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const wanted = "/events/treaty-signed/";
  let steps = 0;
  while (steps < 80 && !(await page.evaluate(focused)).href?.includes(wanted)) {
    await page.keyboard.press("Tab");
    steps += 1;
  }
  await Promise.all([page.waitForURL(`**${wanted}index.html`), page.keyboard.press("Enter")]);
  let source = {};
  for (steps = 0; steps < 80 && !source.href?.includes("interfax.com"); steps += 1) {
    await page.keyboard.press("Tab");
    source = await page.evaluate(focused);
  }
  assertion.holds(
    source.href?.includes("interfax.com") && source.visible,
    () => `after ${steps} stops: ${source.html}`,
  );
}

/** In the page: the element with the focus, and whether it is visible. */
function focused() {
  const element = document.activeElement;
  const boxes = [...element.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
  const points = boxes.flatMap(({ left, right, top, bottom }) =>
    [0.1, 0.5, 0.9].flatMap((x) =>
      [0.1, 0.5, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y]),
    ),
  );
  const isHit = ([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  };
  return {
    href: element.href,
    // The headings of years, which are links, are part of the list.
    event: element.closest("li.event, .card, .year-card, .timeline") !== null,
    own:
      element.matches(".page-header .meta a") ||
      (element.closest(".site-header nav") !== null &&
        (element.hasAttribute("lang") ||
          !/\/(rival-dates|changes|undated|sources|search|chart)\//.test(element.href))),
    isBody: element === document.body,
    visible: points.some(isHit),
    html: element.outerHTML.replace(/\s+/g, " ").slice(0, 120),
  };
}
