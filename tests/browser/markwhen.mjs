// Prints what the parser of Markwhen reads in a file, as JSON; fails on errors.
// markwhen.mjs FILE

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { parse } from "@markwhen/parser";

const read = parse(readFileSync(process.argv[2], "utf8"));
assert.deepEqual([read.parseMessages, read.documentMessages], [[], []]);

const events = [];
const walk = (node) => {
  if (node.children) return node.children.forEach(walk);
  const year = (iso) => Number(/^[+-]?\d+/.exec(iso)[0]);
  const { fromDateTimeIso: from, toDateTimeIso: to } = node.dateRangeIso;
  assert.ok(year(from) <= year(to), node.firstLine.full);
  events.push({
    from,
    to,
    title: node.firstLine.restTrimmed,
    properties: node.properties,
    // Every line of a text must be a line of this event.
    lines: node.supplemental.map((line) => line.raw ?? line),
  });
};
walk(read.events);
process.stdout.write(JSON.stringify(events));
