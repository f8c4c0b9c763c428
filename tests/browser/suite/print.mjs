// The printed page: every title, every date, every address of a source.
// usage: node print.mjs NAME=FOLDER… BROWSER
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Suite } from "./harness.mjs";

const suite = new Suite(process.argv.slice(2));
const folder = mkdtempSync(join(tmpdir(), "dateline-print-"));
try {
  await suite.run(async () => {
    for (const site of suite.sites) {
      for (const it of printed(site)) await suite.page({}, (page) => print(page, it));
    }
  });
} finally {
  rmSync(folder, { recursive: true });
}

/** The pages to print: everything, a year, an event. */
function printed(site) {
  if (site.name === "large") return [site.at("2019/index.html")];
  const wanted = ["all", "year", "event"];
  const own = site.kinds(2).filter((page) => page.lang === site.data.lang);
  const all = site.pages.filter((page) => /(^|\/)all\/index\.html$/.test(page.path));
  return [...all, ...own.filter((page) => wanted.includes(page.kind))];
}

async function print(page, it) {
  await page.goto(it.url);
  const expected = await page.evaluate(contents);
  const path = join(folder, "page.pdf");
  await page.pdf({ path, format: "A4" });
  const text = fold(execFileSync("pdftotext", ["-raw", path, "-"], { encoding: "utf8", maxBuffer: 1 << 28 }));
  for (const [what, words] of expected) {
    const parts = it.lang === "ar" || it.lang === "he" ? split(words) : [words];
    const missing = parts.find((part) => !text.includes(fold(part)));
    suite.assertion(what).look(missing !== undefined && `${it}: no "${words}"`);
  }
}

/** In the page: the texts that must be printed, with their kinds. */
function contents() {
  const text = (element) => element.innerText.replace(/\s+/g, " ").trim();
  const events = [...document.querySelectorAll("li.event")];
  const rows = events.flatMap((event) => [
    ["paper-has-every-title", event.querySelector("h2 a, h3 a, h4 a, h5 a").textContent],
    ["paper-has-every-date", event.querySelector(".date").textContent],
    ...[...event.querySelectorAll(".sources a[href^=http]")].map((link) => [
      "paper-has-every-address",
      link.getAttribute("href"),
    ]),
  ]);
  const claims = [...document.querySelectorAll("li.claim")].flatMap((claim) =>
    [...claim.querySelectorAll(".source a[href^=http], .meta a[href^=http]")].map((link) => [
      "paper-has-every-address",
      link.getAttribute("href"),
    ]),
  );
  return [["paper-has-every-title", text(document.querySelector("h1"))], ...rows, ...claims];
}

/**
 * On a page from right to left a PDF keeps the glyphs without their order, and joins Arabic letters: there
 * each word in another script, and each part of an address, must be found for itself.
 */
function split(words) {
  return words.match(/[\p{Script=Hebrew}]{3,}|[\p{Script=Latin}\d]{2,}/gu) ?? [];
}

/** A text without white space, since lines break anywhere, and with letters in place of compatibility forms. */
function fold(text) {
  return text.normalize("NFKC").replace(/[\s\u00ad\u200b\u2066-\u2069\u200e\u200f\u202a-\u202e]/g, "");
}
