// Checks the JSON-LD of pages against the types of schema-dts for schema.org: an unknown type, an unknown
// property or a value of a wrong kind is a type error.
// usage: node linked.mjs FOLDER
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const [folder] = process.argv.slice(2);
const pages = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith(".html"));
const found = pages.flatMap((path) => {
  const html = readFileSync(join(folder, path), "utf8");
  const data = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  return data.map(([, text]) => ({ path, data: JSON.parse(text) }));
});
assert.ok(found.length > 1, `${found.length} pages hold JSON-LD`);

/** The declared type of a value, which must be one that event pages may have. */
function names(data) {
  assert.ok(["Article", "NewsArticle", "Report"].includes(data["@type"]), data["@type"]);
  return data["@type"];
}

/** The errors of the type checker for these values, one line each. */
function faults(values) {
  const lines = values.map(({ data }, i) => {
    const type = "@graph" in data ? "Graph" : `WithContext<${names(data)}>`;
    return `export const page${i}: ${type} = ${JSON.stringify(data)};`;
  });
  const types = 'import type { Article, Graph, NewsArticle, Report, WithContext } from "schema-dts";';
  const source = [types, ...lines, ""].join("\n");
  const file = fileURLToPath(new URL("./linked-data.ts", import.meta.url));
  const options = {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    types: [],
    lib: ["lib.es2020.d.ts"],
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    module: ts.ModuleKind.ESNext,
  };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile;
  host.getSourceFile = (name, ...rest) =>
    name === file
      ? ts.createSourceFile(name, source, ts.ScriptTarget.Latest)
      : read.call(host, name, ...rest);
  const there = host.fileExists;
  host.fileExists = (name) => name === file || there.call(host, name);
  const program = ts.createProgram([file], options, host);
  return ts.getPreEmitDiagnostics(program).map((fault) => {
    const { line } = fault.file?.getLineAndCharacterOfPosition(fault.start) ?? { line: 1 };
    const page = values[line - 1]?.path ?? "";
    return `${page}: ${ts.flattenDiagnosticMessageText(fault.messageText, "\n").slice(0, 2000)}`;
  });
}

// Checks the checker itself: it must report an unknown property and an unknown type.
const article = { "@context": "https://schema.org", "@type": "Article" };
const planted = [
  { path: "unknown property", data: { ...article, temporalCoverag: "2024" } },
  { path: "unknown type", data: { ...article, citation: { "@type": "CreativeWrok" } } },
];
const reported = faults([...planted, ...found]);
assert.deepEqual(
  reported.map((fault) => fault.split(":")[0]),
  planted.map(({ path }) => path),
  reported.join("\n"),
);
console.log(`${found.length} pages of ${relative(process.cwd(), folder) || "."} hold sound JSON-LD`);
