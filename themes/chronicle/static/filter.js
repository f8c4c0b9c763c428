"use strict";
// Waits until a reader filters the list, or the address asks for it, and only then loads what does the
// work: question.js, facets.js, and the index. docs/search.md tells all of it.
(() => {
  const { question = "", facets = "", lookup = "" } = document.currentScript?.dataset ?? {};
  const form = document.querySelector("form.filter");
  if (!(form instanceof HTMLFormElement)) return;
  const site = (window.dateline ??= {});
  const list = document.querySelector("[data-numbers]");
  const everything = site.results !== undefined;
  const { version = "", loading = "", failed = "" } = form.dataset;
  const folder = form.action.replace(/[^/]*$/, "");

  /** @type {Map<string, Promise<any>>} */
  const asked = new Map();
  /** @type {Map<string, {stamp: string, data: any}>} */
  const pieces = new Map();
  site.piece = (name, stamp, data) => pieces.set(name, { stamp, data });

  /** Runs a script once; one that failed may be asked for again. @type {Shared["run"]} */
  const run = (src, outcome) => {
    let promise = asked.get(src);
    if (!promise) {
      promise = new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.onload = () => {
          script.remove();
          const result = outcome();
          if (result) resolve(result); else reject(new Error(src));
        };
        script.onerror = () => { script.remove(); reject(new Error(src)); };
        script.src = src;
        document.head.append(script);
      });
      promise.catch(() => asked.delete(src));
      asked.set(src, promise);
    }
    return promise;
  };

  // The pieces of one index have one stamp. That of the first is read from it, and it must be about the
  // events that this page has.
  let stamp = "";
  /** @type {Shared["load"]} */
  const load = async (name) => {
    const piece = await run(`${folder}${name}.js?v=${stamp || version}`, () => pieces.get(name));
    if (name === "terms" && piece.data.version === version) stamp = piece.stamp;
    if (piece.stamp !== stamp) throw new Error(`${name} belongs to another index`);
    return piece.data;
  };

  let told = "";
  let timer = 0;
  const status = document.createElement("p");
  status.className = "filter-status";
  status.setAttribute("role", "status");
  /** @type {Shared["tell"]} */
  const tell = (text, wait) => {
    told = text;
    clearTimeout(timer);
    const say = () => { if (status.textContent !== told) status.textContent = told; };
    if (wait) timer = setTimeout(say, wait); else say();
  };

  /** @type {Shared["fields"]} */
  const fields = () => {
    const params = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string" && value.trim() && value !== "all") params.append(name, value.trim());
    }
    return params;
  };

  // A page without rows to filter asks the search page, for no more than its own events.
  const rows = list ? [...list.querySelectorAll("li.event")] : [];
  if (!rows.length && !everything) {
    const leave = (/** @type {URLSearchParams} */ wanted) => {
      const params = fields();
      for (const key of new Set(wanted.keys())) params.delete(key);
      wanted.forEach((value, key) => params.append(key, value));
      return `${form.action}?${params}`;
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      location.assign(leave(new URLSearchParams()));
    });
    const wanted = new URLSearchParams(location.search);
    if (["q", "from", "to", "show", "order", "status", "timelines"].some((name) => wanted.get(name))) location.replace(leave(wanted));
    return;
  }

  site.shared = { form, list, rows, folder, everything, failed, lookup, status, run, load, tell, fields };
  /** @type {(how: How) => Promise<void>} */
  const apply = async (how) => {
    if (!site.apply) tell(loading, 0);
    try {
      await run(question, () => site.question);
      await (await run(facets, () => site.apply))(how);
    } catch {
      tell(failed, 0);
    }
  };

  form.after(status);
  form.hidden = false;
  const more = form.querySelector("details");
  let typing = 0;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void apply("choose");
  });
  form.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    clearTimeout(typing);
    if (["q", "from", "to"].includes(target.name)) typing = setTimeout(() => void apply("type"), 150);
    else void apply("choose");
  });
  more?.addEventListener("toggle", () => { if (more.open && !site.apply) void apply("open"); });
  addEventListener("popstate", () => void apply("arrive"));
  addEventListener("beforeprint", () => tell(told, 0));
  document.addEventListener("dateline:failed", () => tell(failed, 0));
  document.addEventListener("dateline:range", (event) => {
    const { from = "", to = "" } = /** @type {CustomEvent} */ (event).detail ?? {};
    for (const [name, value] of Object.entries({ from, to })) {
      const input = form.querySelector(`input[name="${name}"]`);
      if (input instanceof HTMLInputElement) input.value = value;
    }
    void apply("choose");
  });
  if (everything) {
    document.querySelectorAll(".without-script").forEach((text) => text.remove());
    if (more) more.open = true;
  }
  if (everything || location.search.length > 1) void apply("arrive");
})();
