// The Nu checker and html-validate on a page of each kind and language.
// usage: node markup.mjs NAME=FOLDER… BROWSER
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { join } from "node:path";
import { Suite } from "./harness.mjs";

const tools = join(import.meta.dirname, "../node_modules");
const suite = new Suite(process.argv.slice(2));
const pages = suite.sites.flatMap((site) => site.kinds(1));
const paths = pages.map((page) => join(page.site.folder, page.path));

/** Warnings of the checker that are wrong for these pages, each with the reason. */
const WRONG = [
  // For a file, the checker knows no origin that `self` in a policy means, so that it reports each file as
  // a violation. It does not support hashes and scripts that are data. The browser, which gets the pages
  // from a server, reports real violations.
  /^(Resource|Inline (style|script)) violates Content Security Policy \(meta tag\): /,
  // The site of all dates has years such as 79 and 12024.
  /^Potentially bad value .* for attribute .datetime. .*: Year may be mistyped\.$/,
];

/** Checks all pages in one run of Java, which prints JSON to standard error. */
async function nu() {
  const assertion = suite.assertion("the-nu-checker-finds-nothing");
  const jar = join(tools, "vnu-jar/build/dist/vnu.jar");
  const java = spawn("java", ["-jar", jar, "--format", "json", ...paths]);
  const answer = await text(java.stderr);
  for (const _ of pages) assertion.look();
  for (const message of JSON.parse(answer.slice(answer.indexOf("{"))).messages) {
    // Its advice about style ("info") is not part of the standard, unlike warnings.
    if (message.type === "info" && message.subType !== "warning") continue;
    if (message.type === "info" && WRONG.some((wrong) => wrong.test(message.message))) continue;
    assertion.look(`${message.url}:${message.lastLine}: ${message.message} ${message.extract ?? ""}`);
  }
}

async function htmlValidate() {
  const assertion = suite.assertion("html-validate-finds-nothing");
  const program = join(tools, "html-validate/bin/html-validate.mjs");
  const config = join(import.meta.dirname, "../htmlvalidate.mjs");
  const node = spawn("node", [program, "--config", config, "--formatter", "json", ...paths]);
  const answer = JSON.parse(await text(node.stdout));
  for (const _ of pages) assertion.look();
  for (const file of answer) {
    for (const { line, message, ruleId } of file.messages) {
      assertion.look(`${file.filePath}:${line}: ${message} (${ruleId})`);
    }
  }
}

await Promise.all([nu(), htmlValidate()]);
process.exitCode = suite.report() ? 0 : 1;
