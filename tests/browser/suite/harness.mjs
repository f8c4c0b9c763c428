// What the parts of the suite share: named assertions, a browser, the sites.
import { launch } from "../launch.mjs";
import { Site } from "./site.mjs";

/** Whether each page is looked at in each mode (`just browser`), instead of enough pages of each kind. */
export const isThorough = process.env.DATELINE_EVERY_PAGE === "1";

/** Maximum number of printed faults per assertion. */
const SHOWN = 12;

/** An assertion by its name in `docs/internals/accessibility.md`. */
export class Assertion {
  constructor(name) {
    this.name = name;
    this.seen = 0;
    this.faults = [];
  }

  /** Counts one check; `fault` is empty if it succeeded. */
  look(fault) {
    this.seen += 1;
    if (fault) this.faults.push(String(fault));
  }

  /** Counts one check of a condition. */
  holds(isTrue, fault) {
    this.look(isTrue ? "" : typeof fault === "function" ? fault() : fault);
  }

  /** Whether it holds: it must have been checked at least once. */
  get good() {
    return this.seen > 0 && this.faults.length === 0;
  }
}

/** A run of the suite: its sites, its browser, its assertions. */
export class Suite {
  /** @param {string[]} words `NAME=FOLDER` for each site, then the browser's program */
  constructor(words) {
    this.program = words.at(-1);
    this.sites = words.slice(0, -1).map((word) => {
      const at = word.indexOf("=");
      return new Site(word.slice(0, at), word.slice(at + 1));
    });
    /** For the launch of Chromium. */
    this.launchOptions = {};
    this.assertions = new Map();
  }

  /** The site of this name. */
  site(name) {
    const site = this.sites.find((site) => site.name === name);
    if (!site) throw new Error(`the site \`${name}\` was not given`);
    return site;
  }

  /** The assertion with this name, which is created on first use. */
  assertion(name) {
    if (!this.assertions.has(name)) this.assertions.set(name, new Assertion(name));
    return this.assertions.get(name);
  }

  /** Starts the browser and servers for all sites, runs the parts, prints the results and ends the process. */
  async run(...parts) {
    try {
      for (const site of this.sites) await site.serve();
      this.browser = await launch(this.program, this.launchOptions);
      for (const part of parts) await part(this);
    } finally {
      await this.browser?.close();
      for (const site of this.sites) site.close();
    }
    process.exitCode = this.report() ? 0 : 1;
  }

  /** Calls `use` with a new page in a new context, and closes both. */
  async page(options, use) {
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    try {
      const page = await context.newPage();
      // Other tests run at the same time.
      page.setDefaultTimeout?.(90_000);
      return await use(page, context);
    } finally {
      await context.close();
    }
  }

  /** Prints each assertion; true if all hold. */
  report() {
    for (const { name, good, seen, faults } of this.assertions.values()) {
      console.log(`${good ? "ok  " : "FAIL"} ${name} (${seen} looks)`);
      if (seen === 0) console.log("       it has looked at nothing");
      for (const fault of faults.slice(0, SHOWN))
        console.log(`       ${fault.replaceAll("\n", "\n         ")}`);
      if (faults.length > SHOWN) console.log(`       and ${faults.length - SHOWN} more`);
    }
    return [...this.assertions.values()].every((assertion) => assertion.good);
  }
}
