// Small screens, large text, other spacing, reduced motion, and contrast of colours.
// usage: node modes.mjs NAME=FOLDER… BROWSER
import { Suite, isThorough } from "./harness.mjs";
import { contrast } from "./colour.mjs";

const NARROW = { width: 320, height: 640 };

const suite = new Suite(process.argv.slice(2));
await suite.run(async () => {
  const all = suite.sites.flatMap((site) => site.kinds(1, site.name === "large" ? 100 : Infinity));
  // What does not depend on the words of a page is the same in every site of one direction.
  const first = all.filter(
    (page) =>
      page.lang === page.site.data.lang && (isThorough || ["example", "rtl"].includes(page.site.name)),
  );
  const each = async (options, pages, look) =>
    suite.page(options, async (page) => {
      for (const it of pages) {
        await page.goto(it.url);
        await look(page, it);
      }
    });
  await each({ viewport: NARROW }, all, narrow);
  await each({ reducedMotion: "reduce" }, first, still);
  await each({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } }, first, fingers);
  for (const colorScheme of ["light", "dark"]) {
    await each({ colorScheme }, first, (page, it) => marks(page, it, colorScheme));
  }
});

/** 320 px, which is also 400 % of 1280; then with other spacing, then with text twice as large. */
async function narrow(page, it) {
  await page.setViewportSize(NARROW);
  await openAll(page);
  suite.assertion("nothing-overflows-at-320-px").look(await overflow(page, it));
  await restyle(
    page,
    `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
     p { margin-block-end: 2em !important }`,
  );
  suite.assertion("other-spacing-loses-nothing").look((await overflow(page, it)) || (await cut(page, it)));
  await page.setViewportSize({ width: 640, height: 640 });
  await restyle(page, "html { font-size: 200% !important }");
  suite
    .assertion("letters-twice-as-large-lose-nothing")
    .look((await overflow(page, it)) || (await cut(page, it)));
}

function openAll(page) {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
}

/** Adds styles like a reader's own style sheet, since the page's policy forbids inline styles. */
function restyle(page, css) {
  return page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

async function overflow(page, it) {
  const fault = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return "";
    const isRtl = document.documentElement.dir === "rtl";
    const isOut = (element) => {
      const { left, right, width } = element.getBoundingClientRect();
      const scrolls = element.parentElement?.closest(".table, [tabindex='0'], pre");
      return width > 0 && !scrolls && (isRtl ? left < -1 : right > clientWidth + 1);
    };
    const out = [...document.querySelectorAll("body *")].filter(isOut);
    return `${scrollWidth} of ${clientWidth} px: ${out.at(-1)?.outerHTML.replace(/\s+/g, " ").slice(0, 140)}`;
  });
  return fault && `${it}: ${fault}`;
}

/** Text that a box hides because it does not fit. */
async function cut(page, it) {
  const fault = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll("body *:not(svg, svg *)")].filter((element) => {
      const style = getComputedStyle(element);
      const hides =
        ["hidden", "clip"].includes(style.overflowX) || ["hidden", "clip"].includes(style.overflowY);
      // Text for screen readers has the size of one pixel.
      const isShown = element.clientWidth > 1 && element.clientHeight > 1 && element.checkVisibility();
      return hides && isShown && element.textContent.trim() !== "";
    });
    const full = boxes.find(
      (box) => box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1,
    );
    return full ? `cut: ${full.outerHTML.replace(/\s+/g, " ").slice(0, 140)}` : "";
  });
  return fault && `${it}: ${fault}`;
}

async function still(page, it) {
  const fault = await page.evaluate(() => {
    const seconds = (list) =>
      Math.max(...list.split(",").map((part) => parseFloat(part) * (part.trim().endsWith("ms") ? 0.001 : 1)));
    if (document.getAnimations().length > 0) return "something moves";
    if (getComputedStyle(document.documentElement).scrollBehavior === "smooth") return "scrolling is smooth";
    const moving = [...document.querySelectorAll("*")].slice(0, 3000).find((element) => {
      const style = getComputedStyle(element);
      return seconds(style.transitionDuration) > 0 || seconds(style.animationDuration) > 0;
    });
    return moving ? `a transition on ${moving.outerHTML.slice(0, 100)}` : "";
  });
  suite.assertion("reduced-motion-is-stillness").look(fault && `${it}: ${fault}`);
}

/** With a coarse pointer: controls are at least 24 px either way; the theme aims at 44 for buttons. */
async function fingers(page, it) {
  await openAll(page);
  const faults = await page.evaluate(() => {
    const controls = [...document.querySelectorAll("button, input, select, textarea, summary, nav a")];
    const small = (control) => {
      if (!control.checkVisibility() || control.closest("label input")) return "";
      const { width, height } = (control.closest("label") ?? control).getBoundingClientRect();
      const isSmall = width < 24 || height < 24;
      return isSmall && width > 1
        ? `${Math.round(width)} × ${Math.round(height)} px: ${control.outerHTML.slice(0, 90)}`
        : "";
    };
    return controls.map(small);
  });
  const assertion = suite.assertion("targets-are-24-px-or-more");
  for (const fault of faults) assertion.look(fault && `${it}: ${fault}`);
}

/** Meaningful lines have a contrast of 3 : 1 with their background; a status is a word, not a colour. */
async function marks(page, it, scheme) {
  const found = await page.evaluate(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const painted = (colour) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const isClear = (colour) => painted(colour)[3] === 0;
    const ground = (element) => {
      for (let at = element; at; at = at.parentElement) {
        const colour = getComputedStyle(at).backgroundColor;
        if (at instanceof HTMLElement && !isClear(colour)) return painted(colour).slice(0, 3);
      }
      return [255, 255, 255];
    };
    const badges = [...document.querySelectorAll(".badge")].slice(0, 40).map((badge) => ({
      what: badge.outerHTML.slice(0, 80),
      empty: badge.textContent.trim() === "",
      colour: painted(getComputedStyle(badge).borderTopColor).slice(0, 3),
      ground: ground(badge.parentElement),
    }));
    const shapes = [...document.querySelectorAll("main svg :is(rect, path, circle, line, polygon)")].slice(
      0,
      400,
    );
    const drawn = shapes
      .filter((shape) => !shape.closest("defs, [aria-hidden=true] defs"))
      .flatMap((shape) => {
        const style = getComputedStyle(shape);
        const colours = [style.fill, style.stroke].filter((colour) => /^(rgb|color|ok)/.test(colour));
        const seen = colours.map(painted).filter((colour) => colour[3] > 200);
        return seen.length === 0 || style.opacity === "0"
          ? []
          : [
              {
                what: shape.outerHTML.slice(0, 80),
                kind: shape.getAttribute("class") ?? "",
                colours: seen.map((one) => one.slice(0, 3)),
                ground: ground(shape.closest("svg")),
              },
            ];
      });
    return { badges, drawn };
  });
  const assertion = suite.assertion("marks-have-a-contrast-of-3-to-1");
  for (const { what, empty, colour, ground } of found.badges) {
    const is = contrast(colour, ground);
    assertion.holds(is >= 3 && !empty, () => `${it} in ${scheme}: ${is.toFixed(1)} : 1, ${what}`);
  }
  for (const { what, kind, colours, ground } of found.drawn) {
    // Lines of the grid are decoration.
    if (/grid|ground|base|chart-line/.test(kind)) continue;
    const is = Math.max(...colours.map((colour) => contrast(colour, ground)));
    assertion.holds(is >= 3, () => `${it} in ${scheme}: ${is.toFixed(1)} : 1, ${what}`);
  }
}
