// Takes the pictures of docs/pictures/ from built sites. Look at each before you commit it.
// usage: node pictures.mjs EXAMPLE BRIEFING ARABIC GUIDE OUTPUT BROWSER, all but the last being folders
//
// The example, the example with the theme `briefing`, the Arabic site of the browser suite, and the site
// of docs/start.md.
// Pictures are compressed by pngquant if it is installed.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "./launch.mjs";
import { Site } from "./suite/site.mjs";

/** The maximum size of a picture in bytes. */
const MOST = 150 * 1024;
const DESK = { width: 1200, height: 900 };
const PHONE = { width: 390, height: 760 };
/** For sites with few events. */
const LOW = { width: 1000, height: 700 };

const [example, briefing, arabic, guide, output, program] = process.argv.slice(2);
const sites = {
  example: new Site("example", example),
  briefing: new Site("briefing", briefing),
  arabic: new Site("arabic", arabic),
  guide: new Site("guide", guide),
};
const PICTURES = [
  { name: "home", site: "example", path: "", size: DESK },
  { name: "home-dark", site: "example", path: "", size: DESK, colorScheme: "dark" },
  { name: "phone", site: "example", path: "uk/", size: PHONE, scale: 2 },
  { name: "event", site: "example", path: "events/treaty-signed/", size: DESK },
  { name: "year", site: "example", path: "2024/", size: DESK },
  { name: "paper", site: "example", path: "2024/", size: DESK, isPaper: true },
  { name: "arabic", site: "arabic", path: "2024/", size: DESK },
  { name: "search", site: "example", path: "search/?tags=war&tags=arms", size: DESK, from: ".filter-status" },
  { name: "chart", site: "example", path: "chart/", size: DESK },
  { name: "briefing", site: "briefing", path: "", size: DESK },
  { name: "guide-event", site: "guide", path: "events/bridge-opens/", size: LOW },
  { name: "guide-home", site: "guide", path: "", size: LOW },
  { name: "guide-embed", site: "guide", path: "", size: LOW, press: ".embed-link" },
];

const browser = await launch(program);
try {
  for (const site of Object.values(sites)) await site.serve();
  for (const picture of PICTURES) await take(picture);
} finally {
  await browser.close();
  for (const site of Object.values(sites)) site.close();
}

async function take({
  name,
  site,
  path,
  size,
  scale = 1,
  colorScheme = "light",
  isPaper = false,
  from = "body",
  press = "",
}) {
  const page = await browser.newPage({ viewport: size, deviceScaleFactor: scale, colorScheme });
  await page.goto(sites[site].origin + path, { waitUntil: "networkidle" });
  await page.locator(from).evaluate((element) => element.scrollIntoView());
  if (press) {
    await page.locator(press).click();
    await page.locator("dialog[open]").waitFor();
  }
  const file = join(output, `${name}.png`);
  if (isPaper) await print(page, file);
  else await page.screenshot({ path: file });
  await page.close();
  spawnSync("pngquant", [
    "--force",
    "--skip-if-larger",
    "--strip",
    "--speed",
    "1",
    "--output",
    file,
    "64",
    file,
  ]);
  const { size: bytes } = statSync(file);
  console.log(`${file}: ${Math.round(bytes / 1024)} KiB`);
  if (bytes > MOST) throw new Error(`${file} weighs more than ${MOST / 1024} KiB`);
}

/** The first page of the PDF, as a picture. */
async function print(page, file) {
  const folder = mkdtempSync(join(tmpdir(), "dateline-paper-"));
  try {
    const pdf = join(folder, "page.pdf");
    await page.pdf({ path: pdf, format: "A4", preferCSSPageSize: true });
    const stem = file.replace(/\.png$/, "");
    execFileSync("pdftoppm", ["-png", "-r", "96", "-singlefile", pdf, stem]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
