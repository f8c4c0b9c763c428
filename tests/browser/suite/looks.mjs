// The looks of ten pages, compared with the pictures in `looks/`; with DATELINE_BLESS it renews those that
// have changed.
// usage: node looks.mjs NAME=FOLDER… OUTPUT BROWSER, the pictures of differences being written to OUTPUT
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { Suite } from "./harness.mjs";

const LOOKS = fileURLToPath(new URL("../looks/", import.meta.url));
const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
const FRAME = { width: 320, height: 700 };
const PAPER = { width: 794, height: 1123 };
const PICTURES = [
  { name: "home", site: "online", path: "", viewport: DESK },
  { name: "home-dark", site: "online", path: "", viewport: DESK, colorScheme: "dark" },
  { name: "home-phone", site: "online", path: "", viewport: PHONE },
  { name: "home-paper", site: "online", path: "", viewport: PAPER, media: "print" },
  { name: "home-arabic", site: "rtl", path: "", viewport: DESK },
  { name: "event", site: "online", path: "events/treaty-signed/", viewport: DESK },
  { name: "chart", site: "online", path: "chart/", viewport: DESK, wait: ".chart .mark[aria-label]" },
  { name: "search", site: "online", path: "search/?q=treaty", viewport: DESK, wait: "#results li.event" },
  { name: "sources", site: "online", path: "sources/", viewport: DESK },
  { name: "frame", site: "online", path: "embed/v1/all/", viewport: FRAME },
];
/** How different the colours of a pixel must be, from 0 to 1. */
const THRESHOLD = 0.1;
/** The part of the pixels that may differ, without those at the edges of letters. */
const TOLERANCE = 0.0002;

const isBless = process.env.DATELINE_BLESS !== undefined;
const words = process.argv.slice(2);
const [output] = words.splice(-2, 1);
const suite = new Suite(words);
suite.launchOptions = {
  args: ["--disable-lcd-text", "--font-render-hinting=none", "--force-color-profile=srgb"],
  env: { ...process.env, FONTCONFIG_FILE: join(LOOKS, "fonts.conf") },
};
await suite.run(async () => {
  mkdirSync(output, { recursive: true });
  for (const { viewport, colorScheme = "light", ...picture } of PICTURES) {
    const options = { viewport, colorScheme, reducedMotion: "reduce", timezoneId: "UTC" };
    await suite.page(options, async (page) => compare(picture.name, await take(page, picture)));
  }
});

/** Takes a picture of the first screen. */
async function take(page, { site, path, media = "screen", wait }) {
  await page.emulateMedia({ media });
  await page.goto(suite.site(site).origin + path, { waitUntil: "networkidle" });
  if (wait) await page.locator(wait).first().waitFor({ state: "attached" });
  await page.evaluate(() => document.fonts.ready);
  return PNG.sync.read(await page.screenshot({ animations: "disabled", caret: "hide" }));
}

/** Compares a picture with the stored one. */
function compare(name, taken) {
  const file = join(LOOKS, `${name}.png`);
  const fault = difference(name, taken, file);
  if (fault && isBless) writeFileSync(file, packed(taken));
  suite.assertion("pages-look-as-before").look(!isBless && fault);
}

/** What differs, in words; empty if nothing does. */
function difference(name, taken, file) {
  const stored = read(file);
  if (!stored) return `${name}: there is no ${file}; renew the pictures with DATELINE_BLESS=1`;
  const { width, height } = taken;
  if (stored.width !== width || stored.height !== height) return `${name}: it has another size`;
  const drawn = new PNG({ width, height });
  const options = { threshold: THRESHOLD };
  const pixels = pixelmatch(stored.data, taken.data, drawn.data, width, height, options);
  if (pixels <= width * height * TOLERANCE) return "";
  const picture = join(output, `${name}.png`);
  writeFileSync(picture, PNG.sync.write(drawn));
  writeFileSync(join(output, `${name}-now.png`), PNG.sync.write(taken));
  return `${name}: ${pixels} pixels differ (at most ${Math.floor(width * height * TOLERANCE)}): ${picture}`;
}

function read(file) {
  try {
    return PNG.sync.read(readFileSync(file));
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}

/** The bytes of a small file: without transparency, and with 16 values of each colour, a difference below
 * the threshold. */
function packed(picture) {
  for (let at = 0; at < picture.data.length; at += 1)
    picture.data[at] = Math.round(picture.data[at] / 17) * 17;
  return PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, filterType: -1 });
}
