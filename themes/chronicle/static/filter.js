// The filter bar of a list. It waits until a reader filters the list, or the address asks for it, and only
// then loads the scripts that do the work and the index. See docs/internals/search.md.
(() => {
  "use strict";

  const addresses = document.currentScript?.dataset ?? {};
  const { dateline } = window;
  const form = document.querySelector("form.filter");
  if (!dateline || !(form instanceof HTMLFormElement)) return;
  const { element } = dateline;
  const list = document.querySelector("[data-numbers]");
  // Only the search page lists all events of the site.
  const everything = dateline.showResults !== undefined;
  const { version = "", loading = "", failed = "" } = form.dataset;
  const folder = form.action.replace(/[^/]*$/, "");

  // -- Loading scripts and the pieces of the index.

  /** @type {Map<string, Promise<any>>} */
  const requests = new Map();
  /** @type {Map<string, {stamp: string, data: any}>} */
  const pieces = new Map();
  dateline.piece = (name, stamp, data) => pieces.set(name, { stamp, data });

  /** @type {FilterBar["loadScript"]} */
  const loadScript = (src, result) => {
    const earlier = requests.get(src);
    if (earlier) return earlier;
    const request = new Promise((resolve, reject) => {
      const script = element("script", { src });
      // In the order of requests, since scripts use those before them.
      script.async = false;
      script.onload = () => {
        script.remove();
        const value = result();
        if (value) resolve(value);
        else reject(new Error(src));
      };
      script.onerror = () => {
        script.remove();
        reject(new Error(src));
      };
      document.head.append(script);
    });
    // After a failure the next request tries again.
    request.catch(() => requests.delete(src));
    requests.set(src, request);
    return request;
  };

  // All pieces of one index have the same stamp. The piece `terms` comes first; its version must be that of
  // the events on this page.
  let stamp = "";
  /** @type {FilterBar["loadPiece"]} */
  const loadPiece = async (name) => {
    const piece = await loadScript(`${folder}${name}.js?v=${stamp || version}`, () => pieces.get(name));
    if (name === "terms" && piece.data.version === version) stamp = piece.stamp;
    if (piece.stamp !== stamp) throw new Error(`${name} belongs to another index`);
    return piece.data;
  };

  // -- The status line.

  let announcement = "";
  let timer = 0;
  const status =
    /** @type {HTMLElement | null} */ (document.querySelector(".filter-status")) ??
    element("p", { class: "filter-status", role: "status" });
  const writeStatus = () => {
    if (status.textContent !== announcement) status.textContent = announcement;
  };
  /** @type {FilterBar["announce"]} */
  const announce = (text, delay) => {
    announcement = text;
    clearTimeout(timer);
    if (delay) timer = setTimeout(writeStatus, delay);
    else writeStatus();
  };

  /** @type {FilterBar["formParams"]} */
  const formParams = () => {
    const params = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string" && value.trim() && value !== "all") params.append(name, value.trim());
    }
    return params;
  };

  // -- A page without rows to filter sends the query to the search page, limited to the events of this page.

  const rows = list ? [...list.querySelectorAll("li.event")] : [];
  if (!rows.length && !everything) {
    const searchAddress = (/** @type {URLSearchParams} */ asked) => {
      const params = formParams();
      for (const key of new Set(asked.keys())) params.delete(key);
      asked.forEach((value, key) => params.append(key, value));
      return `${form.action}?${params}`;
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      location.assign(searchAddress(new URLSearchParams()));
    });
    const asked = new URLSearchParams(location.search);
    const names = ["q", "from", "to", "show", "order", "status", "timelines"];
    if (names.some((name) => asked.get(name))) location.replace(searchAddress(asked));
    return;
  }

  // -- Where there is no room beside the results, or on a phone, the filters are a sheet over the page.

  const NARROW = matchMedia(everything ? "(max-width: 63.99rem)" : "(max-width: 47.99rem)");
  const more = form.querySelector("details");
  const fields = more?.querySelector(".filter-fields");
  const heading = element("h2", { tabindex: -1 }, more?.querySelector("summary")?.textContent ?? "");
  const done = element("button", { class: "filter-done", type: "button" }, form.dataset.done ?? "");
  const sheet = element("dialog", { class: "filter-sheet" }, heading, done);
  heading.autofocus = true;

  const openSheet = () => {
    if (!fields) return;
    heading.after(fields);
    sheet.showModal();
    if (!dateline.applyFilter) void apply("open");
  };
  more?.querySelector("summary")?.addEventListener("click", (event) => {
    if (!NARROW.matches) return;
    event.preventDefault();
    openSheet();
  });
  sheet.addEventListener("close", () => {
    if (fields) more?.append(fields);
  });
  sheet.addEventListener("click", ({ target }) => {
    if (target === sheet || target === done) sheet.close();
    if (target === done) document.getElementById(everything ? "results" : "events")?.scrollIntoView();
  });
  NARROW.addEventListener("change", () => sheet.close());
  form.append(sheet);

  // -- Filtering in place.

  const browse = /** @type {HTMLElement | null} */ (everything ? document.querySelector(".browse") : null);
  dateline.filterBar = {
    form,
    list,
    rows,
    folder,
    everything,
    failed,
    lookup: addresses.lookup ?? "",
    status,
    done,
    browse,
    loadScript,
    loadPiece,
    announce,
    formParams,
  };
  const apply = async (/** @type {FilterTrigger} */ trigger) => {
    if (!dateline.applyFilter) announce(loading, 0);
    try {
      const [, , , applyFilter] = await Promise.all([
        loadScript(addresses.index ?? "", () => dateline.searchIndex),
        loadScript(addresses.query ?? "", () => dateline.queries),
        loadScript(addresses.choices ?? "", () => dateline.choices),
        loadScript(addresses.facets ?? "", () => dateline.applyFilter),
      ]);
      await applyFilter(trigger);
    } catch {
      announce(failed, 0);
    }
  };

  if (!status.isConnected) form.after(status);
  let typing = 0;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void apply("choose");
  });
  form.addEventListener("input", ({ target }) => {
    // A field that finds choices asks for no events.
    if (!(target instanceof HTMLInputElement) || !target.name) return;
    if (browse) browse.hidden = true;
    clearTimeout(typing);
    if (["q", "from", "to"].includes(target.name)) typing = setTimeout(() => void apply("type"), 150);
    else void apply("choose");
  });
  more?.addEventListener("toggle", () => {
    if (more.open && !everything && !dateline.applyFilter) void apply("open");
  });
  addEventListener("popstate", () => {
    if (location.search.length > 1 || dateline.applyFilter) void apply("arrive");
  });
  addEventListener("beforeprint", () => announce(announcement, 0));
  document.addEventListener("dateline:failed", () => announce(failed, 0));
  document.addEventListener("dateline:range", (event) => {
    const { from = "", to = "" } = /** @type {CustomEvent} */ (event).detail ?? {};
    for (const [name, value] of Object.entries({ from, to })) {
      const input = form.querySelector(`input[name="${name}"]`);
      if (input instanceof HTMLInputElement) input.value = value;
    }
    void apply("choose");
  });
  // On a wide screen the search page has its filters beside the results.
  if (everything && more) more.open = !NARROW.matches;
  if (location.search.length > 1) {
    if (browse) browse.hidden = true;
    // early.js has hidden what the answer changes, and with it the target of the address.
    void apply("arrive").then(() => {
      document.documentElement.classList.remove("asked");
      document.getElementById(dateline.addressId())?.scrollIntoView();
    });
  }
})();
