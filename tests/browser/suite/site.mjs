// A built site: its pages on disk, and a plain server for them.
import { createServer } from "node:http";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
};

/** One page of a site. */
export class Page {
  constructor(site, path, html) {
    this.site = site;
    /** Its path in the output folder. */
    this.path = path;
    /** `home`, `event`, … from the class of its body. */
    this.kind = /<body class="(?:[^"]* )?kind-([a-z-]+)/.exec(html)?.[1] ?? "bare";
    /** Its language. */
    this.lang = /<html[^>]* lang="([^"]+)"/.exec(html)?.[1] ?? "";
    /** Number of events that it lists. */
    this.events = html.split('<li class="event').length - 1;
    /** Whether its main part lists nothing: then no page needs to link to it. */
    this.isEmpty =
      ["changes", "undated", "rival-dates", "taxonomy"].includes(this.kind) &&
      !/<main[\s\S]*<li\b/.test(html.replace(/<nav[\s\S]*?<\/nav>/g, "").replace(/<\/main>[\s\S]*/, ""));
    /** Whether it only redirects to another page. */
    this.moved = html.includes('http-equiv="refresh"');
  }

  /** Its address on the site's server. */
  get url() {
    return this.site.origin + this.path.replace(/(^|\/)index\.html$/, "$1");
  }

  /** Its name in faults. */
  get name() {
    return `${this.site.name}/${this.path}`;
  }

  toString() {
    return this.name;
  }
}

/** A built site. */
export class Site {
  constructor(name, folder) {
    this.name = name;
    this.folder = folder;
    const paths = files(folder)
      .filter((path) => path.endsWith(".html"))
      .sort();
    const page = (path) => new Page(this, path, readFileSync(join(folder, path), "utf8"));
    const isFrame = (path) => /(^|\/)embed\/v1\//.test(path);
    /** Its pages, without fragments, which are parts of other pages. */
    this.pages = paths.filter((path) => !isFrame(path) && !/(^|\/)fragments\//.test(path)).map(page);
    /** Documents for frames in other pages, without `main` and banner. */
    this.frames = paths.filter(isFrame).map(page);
    /** What a test adds: markup at the start of each page, headers of pages, pages. */
    this.added = { head: "", headers: {}, pages: new Map() };
    this.data = JSON.parse(readFileSync(join(folder, "data/v1/timeline.json"), "utf8"));
  }

  /** The page at a path of the output folder. */
  at(path) {
    const page = this.pages.find((page) => page.path === path);
    if (!page) throw new Error(`${this.name} has no page ${path}`);
    return page;
  }

  /** Up to `count` pages of each kind and language with at most `most` events, those with more first. */
  kinds(count = 1, most = Infinity) {
    const groups = new Map();
    for (const page of this.pages) {
      if (page.moved || page.events > most) continue;
      const key = `${page.kind} ${page.lang}`;
      groups.set(key, [...(groups.get(key) ?? []), page]);
    }
    return [...groups.values()].flatMap((pages) =>
      pages.sort((a, b) => b.events - a.events || (a.path < b.path ? -1 : 1)).slice(0, count),
    );
  }

  /** As `kinds`, in the site's first language alone. */
  firstKinds(count, most) {
    return this.kinds(count, most).filter((page) => page.lang === this.data.lang);
  }

  /** Serves the folder on a free port of this machine. */
  async serve() {
    this.server = createServer((request, response) => this.answer(request, response));
    await new Promise((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    this.origin = `http://127.0.0.1:${this.server.address().port}/`;
  }

  answer(request, response) {
    let path = decodeURIComponent(new URL(request.url, "http://site").pathname).slice(1);
    if (path === "" || path.endsWith("/")) path += "index.html";
    const added = this.added.pages.get(path);
    if (added) {
      response.writeHead(200, { "content-type": TYPES[extname(path)] }).end(added);
      return;
    }
    const file = join(this.folder, path);
    if (
      relative(this.folder, file).startsWith("..") ||
      !statSync(file, { throwIfNoEntry: false })?.isFile()
    ) {
      // Browsers request an icon by themselves, and the site has none.
      response.writeHead(path === "favicon.ico" ? 204 : 404).end();
      return;
    }
    const isPage = extname(file) === ".html";
    const head = {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "cache-control": "no-store",
      "access-control-allow-origin": "*",
      ...(isPage ? this.added.headers : {}),
    };
    const bytes = isPage ? this.servedPage(file) : readFileSync(file);
    if (!(request.headers["accept-encoding"] ?? "").includes("gzip")) {
      response.writeHead(200, head).end(bytes);
      return;
    }
    response.writeHead(200, { ...head, "content-encoding": "gzip" }).end(gzipSync(bytes));
  }

  /** A page with the markup of the test, and with the address of the server instead of that of the site. */
  servedPage(file) {
    const html = readFileSync(file, "utf8").replace("<head>", (head) => head + this.added.head);
    if (!this.data.base_url) return html;
    return html.replaceAll(new URL(this.data.base_url).origin, new URL(this.origin).origin);
  }

  close() {
    this.server?.close();
    this.server?.closeAllConnections();
  }
}

function files(folder, below = "") {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below ? `${below}/${entry.name}` : entry.name;
    return entry.isDirectory() ? files(folder, path) : [path];
  });
}
